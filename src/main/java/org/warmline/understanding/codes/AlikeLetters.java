package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/**
 * Whether a code may have been misheard although it was heard clearly: "B" and "D" sound alike on a
 * telephone however sure a recognizer is, "bravo" and "delta" do not. Stateless, may be shared
 * between threads.
 */
public final class AlikeLetters {
  private AlikeLetters() {}

  /**
   * Whether a letter or digit of the code sounds like another and was not said as a word that
   * stands for it alone.
   *
   * @param code upper case, no spaces
   * @param heard the caller's words for it
   */
  public static boolean isDoubtful(String code, String heard) {
    List<Character> plain = told(Words.of(heard));
    for (int at = 0; at < code.length(); at++) {
      Character symbol = code.charAt(at);
      if (!NearCodes.ofSymbol(symbol).isEmpty() && !plain.remove(symbol)) {
        return true;
      }
    }
    return false;
  }

  /** The symbols that spelling words stand for, each as often as it was said. */
  private static List<Character> told(Words words) {
    List<Character> told = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<Character> symbol = symbol(words, i);
      int times = words.at(i - 1).equals("double") ? 2 : words.at(i - 1).equals("triple") ? 3 : 1;
      for (int k = 0; symbol.isPresent() && k < times; k++) {
        told.add(symbol.get());
      }
    }
    return told;
  }

  /** "Bravo", "niner", "B as in bread", "B for bread". */
  private static Optional<Character> symbol(Words words, int i) {
    String word = words.at(i);
    if (word.equals("niner")) {
      return Optional.of('9');
    }
    if (word.equals("fife")) {
      return Optional.of('5');
    }
    boolean explained = words.reads(i - 2, "as in") || words.at(i - 1).matches("for|like");
    boolean ofLetter = explained && word.length() > 2 && isSaidBefore(words, i);
    boolean spells = Alphabet.isSpellingWord(word);
    return spells || ofLetter
        ? Optional.of(Character.toUpperCase(word.charAt(0)))
        : Optional.empty();
  }

  private static boolean isSaidBefore(Words words, int i) {
    int letter = words.reads(i - 2, "as in") ? i - 3 : i - 2;
    return words.at(letter).equals(words.at(i).substring(0, 1));
  }
}
