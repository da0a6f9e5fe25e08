package org.warmline.speech;

import java.util.List;
import java.util.Locale;

/**
 * A likely answer; none of its parts is empty.
 *
 * @param text as it is written
 * @param tokens as the decoder writes it
 * @param letters what is compared with other words
 */
record Phrase(String text, List<Integer> tokens, List<Character> letters) {
  Phrase {
    tokens = List.copyOf(tokens);
    letters = List.copyOf(letters);
  }

  Phrase(String text, List<Integer> tokens) {
    this(text, tokens, letters(text));
  }

  /** Letters, digits and spaces, all in lower case. */
  static List<Character> letters(String text) {
    return text.toLowerCase(Locale.ENGLISH)
        .chars()
        .filter(letter -> Character.isLetterOrDigit(letter) || letter == ' ')
        .mapToObj(letter -> (char) letter)
        .toList();
  }
}
