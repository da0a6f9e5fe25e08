package org.warmline.actions;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares postal codes as they are said, not as they are written: {@code sw1a 1aa}. */
final class PostalCode {
  private static final Pattern ZIP = Pattern.compile("\\d{5}(\\d{4})?");
  private static final int SHORT_ZIP = 5;

  private PostalCode() {}

  /** Whether both are the same; of American ones, five digits are enough. */
  static boolean same(String one, String other) {
    String first = key(one);
    String second = key(other);
    boolean shortened =
        ZIP.matcher(first).matches()
            && ZIP.matcher(second).matches()
            && first.length() != second.length();
    return shortened
        ? first.substring(0, SHORT_ZIP).equals(second.substring(0, SHORT_ZIP))
        : !first.isEmpty() && first.equals(second);
  }

  private static String key(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
