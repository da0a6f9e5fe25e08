package org.warmline.call;

import java.util.List;

/** How a part of a saying is to be spoken, where its words alone do not tell. */
public sealed interface Hint {
  Hint PLAIN = new Plain();

  /** As it stands. */
  record Plain() implements Hint {}

  /**
   * A value that may be put together of these words of a closed vocabulary, so that it need not be
   * rendered whole: {@code "Friday,", "November", "twenty seventh"}. With blanks between them they
   * are the part's text.
   */
  record Joined(List<String> words) implements Hint {
    public Joined {
      words = List.copyOf(words);
    }
  }

  /** One letter or digit of several that are read out one by one, with room after it. */
  record Spelled() implements Hint {}

  /** At least so much silence before what comes next; such a part has no words. */
  record Pause(int millis) implements Hint {}
}
