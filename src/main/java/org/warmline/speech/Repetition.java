package org.warmline.speech;

import java.util.List;

/**
 * Tells when a decoder has lost the sound and only repeats itself. People repeat single words and
 * digits too, so that short phrases must come back more often than long ones.
 */
final class Repetition {
  private static final int LONGEST_PHRASE = 24;

  private Repetition() {}

  /** The length of the phrase that the list ends in a loop of; 0 when it does not. */
  static int loopedPhrase(List<Integer> tokens) {
    for (int length = 1; length <= Math.min(LONGEST_PHRASE, tokens.size() / 2); length++) {
      if (repeats(tokens, length) >= tooOften(length)) {
        return length;
      }
    }
    return 0;
  }

  /** The list with its final loop cut down to one turn. */
  static List<Integer> withoutLoop(List<Integer> tokens) {
    int length = loopedPhrase(tokens);
    if (length == 0) {
      return tokens;
    }
    return tokens.subList(0, tokens.size() - length * (repeats(tokens, length) - 1));
  }

  private static int tooOften(int length) {
    if (length >= 8) {
      return 3;
    }
    return length >= 4 ? 4 : 8;
  }

  private static int repeats(List<Integer> tokens, int length) {
    int end = tokens.size();
    List<Integer> phrase = tokens.subList(end - length, end);
    int times = 1;
    while (end - (times + 1) * length >= 0
        && tokens.subList(end - (times + 1) * length, end - times * length).equals(phrase)) {
      times++;
    }
    return times;
  }
}
