package org.warmline.understanding.codes;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The codes that one may have been heard for: as long and of the same shape, with one letter or
 * digit another that sounds like it on a telephone. Whatever is near a code has that code near it,
 * too. Stateless, may be shared between threads.
 */
public final class NearCodes {
  /** Rhymes such as B, C and D, nasals, hisses. */
  private static final double ALIKE_LETTERS = 1.0;

  /** 5 and 9 only: numbers are short and given densely, so that anything looser meets others'. */
  private static final double ALIKE_DIGITS = 0.9;

  private static final int LONGEST = 20;

  private NearCodes() {}

  /**
   * Every code near one, itself left out.
   *
   * @param code upper case, no spaces; what is no letter or digit in it has nothing near
   */
  public static Set<String> of(String code) {
    Set<String> near = new LinkedHashSet<>();
    if (code.length() <= LONGEST) {
      for (int at = 0; at < code.length(); at++) {
        for (char symbol : ofSymbol(code.charAt(at))) {
          near.add(code.substring(0, at) + symbol + code.substring(at + 1));
        }
      }
    }
    return Set.copyOf(near);
  }

  /** What one letter or digit may have been heard for. */
  static Set<Character> ofSymbol(char heard) {
    return Confusions.alike(heard).stream()
        .filter(symbol -> soundsLike(heard, symbol))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean soundsLike(char heard, char meant) {
    boolean digits = Character.isDigit(heard);
    return digits == Character.isDigit(meant)
        && Confusions.cost(heard, meant) <= (digits ? ALIKE_DIGITS : ALIKE_LETTERS);
  }
}
