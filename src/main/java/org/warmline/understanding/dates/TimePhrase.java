package org.warmline.understanding.dates;

import java.util.Set;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Where a phrase about when may end, so that "in the spring" is one and "in the spring roll" none.
 */
final class TimePhrase {
  private static final Set<String> FOLLOWS =
      WordSet.of(
          " at on to or and if please maybe would works is i i'd i'm we you with for but because when"
              + " so not no then thanks thank the my this next that are will do does can could"
              + " should from about around sometime possibly perhaps instead rather sounds it"
              + " sorry actually after before until till morning afternoon evening what who there");

  private TimePhrase() {}

  /** Whether the word at {@code i} may stand behind one. */
  static boolean endsAt(Words words, int i) {
    return words.is(i, FOLLOWS);
  }
}
