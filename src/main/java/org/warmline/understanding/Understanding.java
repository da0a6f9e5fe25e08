package org.warmline.understanding;

import java.time.LocalDateTime;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;

/** Words to meaning. Sentences share no state; may be shared between threads. */
public interface Understanding extends AutoCloseable {

  /**
   * The meaning of one sentence.
   *
   * @param text what was heard, any text at all: empty, very long, not English
   * @param expected what the last question makes likely
   * @param now the caller's local time, which "tomorrow" is relative to
   */
  Meaning understand(String text, Expectation expected, LocalDateTime now);

  @Override
  void close();
}
