package org.warmline.actions;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares names as they are said, not as they are written: {@code O'Brien} is {@code o brien},
 * {@code Müller} is {@code muller}.
 */
final class Names {
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]");

  private Names() {}

  static boolean same(String one, String other) {
    String key = key(one);
    return !key.isEmpty() && key.equals(key(other));
  }

  /** Whether a full name ends with a last name, which may have several words. */
  static boolean endsWith(String fullName, String lastName) {
    String[] words = fullName.strip().split("\\s+");
    for (int from = 0; from < words.length; from++) {
      String rest = String.join(" ", Arrays.asList(words).subList(from, words.length));
      if ((from > 0 || words.length == 1) && same(rest, lastName)) {
        return true;
      }
    }
    return false;
  }

  private static String key(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("ı", "i");
    return NOT_A_LETTER.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
  }
}
