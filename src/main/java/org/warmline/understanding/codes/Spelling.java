package org.warmline.understanding.codes;

import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * A run of spelled letters, such as {@code N O V A K}, {@code november oscar} or {@code O
 * apostrophe N E I L}.
 *
 * @param end index of the first word behind it
 */
record Spelling(String letters, int end) {
  private static final Set<String> CASES =
      WordSet.of("capital small uppercase lowercase big little");
  private static final Set<String> LIKE = WordSet.of("for like");
  private static final Set<String> HYPHENS = WordSet.of("hyphen dash");

  static Spelling at(Words words, int start, int limit) {
    StringBuilder letters = new StringBuilder();
    int i = start;
    while (i < limit) {
      int at = words.is(i, CASES) ? i + 1 : i;
      Optional<String> sign = sign(words, at).filter(s -> !letters.isEmpty());
      if (sign.isPresent()) {
        letters.append(sign.get());
        i = at + 1;
        continue;
      }
      int times = words.at(at).equals("double") ? 2 : words.at(at).equals("triple") ? 3 : 1;
      at = times > 1 ? at + 1 : at;
      Optional<Character> letter = letter(words, at);
      if (letter.isEmpty()) {
        break;
      }
      letters.append(String.valueOf(letter.get()).repeat(times));
      i = explained(words, at);
    }
    return new Spelling(letters.toString(), i);
  }

  /** An apostrophe or a hyphen with a letter behind it. */
  private static Optional<String> sign(Words words, int i) {
    int next = words.is(i + 1, CASES) ? i + 2 : i + 1;
    if (letter(words, next).isEmpty()) {
      return Optional.empty();
    }
    return words.at(i).equals("apostrophe")
        ? Optional.of("'")
        : words.is(i, HYPHENS) ? Optional.of("-") : Optional.empty();
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
    boolean forWord =
        words.is(i + 1, LIKE)
            && words.at(i + 2).length() > 1
            && words.at(i + 2).startsWith(words.at(i));
    return forWord && words.at(i).length() == 1 ? i + 3 : i + 1;
  }
}
