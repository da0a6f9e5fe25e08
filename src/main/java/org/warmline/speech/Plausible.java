package org.warmline.speech;

import java.util.regex.Pattern;

/**
 * Keeps words that nobody said from the rest of the house. Given noise or music, Moonshine writes
 * music notes, sound descriptions in brackets, one long vowel, another language's script or a lone
 * "You", which answers no question of ours, and is sure of it.
 */
final class Plausible {
  private static final Pattern NOISE =
      Pattern.compile(
          "[\\u2669-\\u266f\\x{1f3b5}\\x{1f3b6}\\ufffd]|\\[[^\\]]*\\]|\\([^)]*\\)|\\*[a-z]+\\*"
              + "|\\w*(\\p{L})\\1{3}\\w*");
  private static final Pattern LONE_YOU = Pattern.compile("(?i)you\\W*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Plausible() {}

  /** The text without what is no speech; empty when nothing of an English sentence is left. */
  static String english(String text) {
    String words = SPACES.matcher(NOISE.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    boolean foreign =
        words
            .codePoints()
            .filter(Character::isLetter)
            .anyMatch(
                letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN);
    boolean empty = words.codePoints().noneMatch(Character::isLetterOrDigit);
    return foreign || empty || LONE_YOU.matcher(words).matches() ? "" : words;
  }
}
