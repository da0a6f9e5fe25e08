package org.warmline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes any text fit for a page: bounded, and without characters that could steer what shows it.
 * Markup is left as it is, since pages show text as text.
 */
final class Plain {
  static final int LONGEST_TEXT = 500;
  static final int LONGEST_LINE = 2000;
  private static final String CUT = "…";

  private Plain() {}

  static String text(String text) {
    return clean(text, LONGEST_TEXT);
  }

  static @Nullable String textOrNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text(text);
  }

  /** What was said at once; may be longer than other texts. */
  static String line(String text) {
    return clean(text, LONGEST_LINE);
  }

  static List<String> texts(List<String> texts, int most) {
    return texts.stream().limit(most).map(Plain::text).toList();
  }

  private static String clean(String text, int longest) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
    int i = 0;
    while (i < text.length()) {
      int symbol = text.codePointAt(i);
      if (clean.length() + Character.charCount(symbol) > longest - CUT.length()
          && i + Character.charCount(symbol) < text.length()) {
        return clean.append(CUT).toString();
      }
      clean.appendCodePoint(isSteering(symbol) ? ' ' : symbol);
      i += Character.charCount(symbol);
    }
    return clean.toString();
  }

  /** Control characters, those that turn the direction of writing, and halves of characters. */
  private static boolean isSteering(int symbol) {
    return switch (Character.getType(symbol)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
