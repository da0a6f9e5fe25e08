package org.warmline.understanding;

import java.util.regex.Pattern;

/** Payment card numbers: their check digit, and the beginnings and lengths that are given out. */
final class CardNumber {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final Pattern ISSUED =
      Pattern.compile(
          "4(?:\\d{12}|\\d{15}|\\d{18})|5[0-9]\\d{14}|2[2-7]\\d{14}|3[47]\\d{13}|3(?:0|6|8|9)\\d{12}|35\\d{14}"
              + "|6\\d{15,18}");

  private CardNumber() {}

  /** Whether digits pass the check and are as many as a card has. */
  static boolean passes(String digits) {
    return digits.length() >= SHORTEST && digits.length() <= LONGEST && checks(digits);
  }

  /**
   * The same, and a card may begin so; for digits of which it is not sure that they belong
   * together.
   */
  static boolean isIssued(String digits) {
    return ISSUED.matcher(digits).matches() && checks(digits);
  }

  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
