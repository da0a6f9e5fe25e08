package org.warmline.call;

import java.util.List;
import java.util.Objects;

/**
 * What the last question makes likely. Handed to the recognizer and to the understanding.
 *
 * @param slot the slot's name in the flow, empty when nothing particular is expected
 * @param type its type: {@code code}, {@code last_name}, {@code date}, {@code choice}, {@code
 *     yes_no}, {@code text}, …
 * @param pattern for a code, {@code A} a letter and {@code 9} a digit a position: {@code AA999A}
 * @param phrases likely answers, word for word
 */
public record Expectation(String slot, String type, String pattern, List<String> phrases) {
  public static final Expectation NOTHING = new Expectation("", "", "", List.of());
  public static final Expectation YES_NO = new Expectation("yes_no", "yes_no", "", List.of());

  public Expectation {
    Objects.requireNonNull(slot);
    Objects.requireNonNull(type);
    Objects.requireNonNull(pattern);
    phrases = List.copyOf(phrases);
  }

  public boolean isNothing() {
    return type.isEmpty();
  }
}
