package org.warmline.actions;

import java.text.Normalizer;
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
