package org.warmline.understanding.codes;

import java.util.Locale;
import java.util.Set;

/** Writes a name as names are written: {@code O'Neil}, {@code McDonald}, {@code van der Berg}. */
final class NameCase {
  static final Set<String> PARTICLES =
      Set.of(
          "van", "der", "den", "de", "la", "le", "du", "di", "da", "dos", "von", "st", "saint",
          "el", "al", "bin", "ter", "ten");

  private NameCase() {}

  /** One word of a name; an engine's own capitals inside it are kept. */
  static String write(String raw) {
    boolean capitalInside =
        raw.length() > 2
            && Character.isUpperCase(raw.charAt(0))
            && !raw.equals(raw.toUpperCase(Locale.ROOT))
            && raw.chars().skip(1).anyMatch(Character::isUpperCase);
    if (capitalInside) {
      return raw;
    }
    int hyphen = raw.indexOf('-');
    if (hyphen > 0) {
      return write(raw.substring(0, hyphen)) + "-" + write(raw.substring(hyphen + 1));
    }
    String word = raw.toLowerCase(Locale.ROOT);
    if (PARTICLES.contains(word)) {
      return word;
    }
    if (word.matches("mc\\p{L}{3,}")) {
      return "Mc" + capital(word.substring(2));
    }
    int quote = word.indexOf('\'');
    return quote == 1 && word.length() > 3
        ? capital(word.substring(0, 2)) + capital(word.substring(2))
        : capital(word);
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
