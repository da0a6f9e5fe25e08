package org.warmline.understanding.codes;

import java.util.Optional;
import org.warmline.understanding.words.Words;

/**
 * A run of spelled letters, such as {@code N O V A K} or {@code november oscar}.
 *
 * @param end index of the first word behind it
 */
record Spelling(String letters, int end) {

  static Spelling at(Words words, int start, int limit) {
    StringBuilder letters = new StringBuilder();
    int i = start;
    while (i < limit) {
      int times = words.at(i).equals("double") ? 2 : 1;
      int at = times == 2 ? i + 1 : i;
      int end = explained(words, at);
      Optional<Character> letter = letter(words, at);
      if (letter.isEmpty()) {
        break;
      }
      letters.append(String.valueOf(letter.get()).repeat(times));
      i = end;
    }
    return new Spelling(letters.toString(), i);
  }

  private static Optional<Character> letter(Words words, int i) {
    if (words.reads(i, "x ray")) {
      return Optional.of('X');
    }
    String word = words.at(i);
    boolean spells = word.length() == 1 || Alphabet.isSpellingWord(word);
    return spells ? Alphabet.findPlain(word).filter(Character::isLetter) : Optional.empty();
  }

  /** The index behind a letter and its "as in …". */
  private static int explained(Words words, int i) {
    if (words.reads(i, "x ray")) {
      return i + 2;
    }
    if (words.reads(i + 1, "as in")) {
      return i + 4;
    }
    boolean forWord = words.at(i + 1).equals("for") && words.at(i + 2).startsWith(words.at(i));
    return forWord && words.at(i).length() == 1 ? i + 3 : i + 1;
  }
}
