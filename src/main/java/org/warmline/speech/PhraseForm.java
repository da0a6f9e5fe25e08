package org.warmline.speech;

import java.util.Locale;
import java.util.Set;

/** A likely answer as Moonshine would write it down: {@code Yes, please.} for "yes please". */
final class PhraseForm {
  private static final Set<String> SET_APART = Set.of("yes", "no", "yeah");

  private PhraseForm() {}

  static String written(String phrase) {
    String plain = phrase.strip();
    if (plain.isEmpty()) {
      return "";
    }
    int space = plain.indexOf(' ');
    String apart =
        space > 0 && SET_APART.contains(plain.substring(0, space).toLowerCase(Locale.ROOT))
            ? plain.substring(0, space) + "," + plain.substring(space)
            : plain;
    char last = apart.charAt(apart.length() - 1);
    String ended = ".!?".indexOf(last) >= 0 ? apart : apart + ".";
    return Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
  }
}
