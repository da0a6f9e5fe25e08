package org.warmline.understanding;

import java.util.regex.Pattern;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Slot;
import org.warmline.understanding.words.Words;

/**
 * Masks what must not be kept: runs of four or more digits or spelled letters that belong to no
 * slot, and payment card numbers whatever they were taken for. Pure.
 */
public final class Redaction {
  static final String MASK = "\u2022\u2022\u2022\u2022";
  private static final int LONGEST_KEPT = 3;
  private static final int SECRET_AHEAD = 7;

  private static final Pattern FIGURES = Pattern.compile("\\d[\\d -]{2,}\\d");

  private static final Pattern DIGIT = Pattern.compile("\\d+");

  private static final Pattern WRITTEN_CARD = Pattern.compile("\\d(?:[ -]?\\d){12,18}");

  private static final Pattern SECRET =
      Pattern.compile(
          "\\b(?:cvv|cvc|c v v|c v c|security code|pin|pins|p i n|pass ?code|password|ssn|s s n|social)\\b");

  private Redaction() {}

  /**
   * The text with every such run replaced by {@code ••••}.
   *
   * @param expected what was asked for
   * @param meaning what the text was taken to mean; its slots are kept
   */
  public static String redact(String text, Expectation expected, Meaning meaning) {
    Words words = Words.of(text);
    boolean beyond =
        words.size() > 0 && words.get(words.size() - 1).to() < text.stripTrailing().length();
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (SpokenRuns.Run run : SpokenRuns.of(words)) {
      int from = words.get(run.start()).from();
      int to = words.get(run.end() - 1).to();
      boolean many = run.count() > LONGEST_KEPT;
      if (CardNumber.passes(run.digits())
          || isSecret(words, run)
          || (many && !belongs(text, from, to, meaning))) {
        result.append(text, copied, from).append(MASK);
        copied = to;
      }
    }
    result.append(text, copied, text.length());
    boolean wordless = words.size() == 0 || beyond;
    return wordless || !expected.isNothing()
        ? maskFigures(result.toString(), meaning)
        : result.toString();
  }

  /**
   * The text with every digit of it masked, spoken or written: it holds a part of a card number.
   */
  public static String maskDigits(String text) {
    Words words = Words.of(text);
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (SpokenRuns.Run run : SpokenRuns.of(words)) {
      if (!run.digits().isEmpty()) {
        result.append(text, copied, words.get(run.start()).from()).append(MASK);
        copied = words.get(run.end() - 1).to();
      }
    }
    return DIGIT.matcher(result.append(text, copied, text.length())).replaceAll(MASK);
  }

  /** Whether a value must not be kept, whatever slot it was taken for. */
  public static boolean isSecret(String value) {
    return CardNumber.passes(value.replaceAll("\\D", ""));
  }

  /**
   * A text that somebody wrote on purpose, such as a note: only payment card numbers are masked.
   */
  public static String maskCards(String text) {
    return WRITTEN_CARD
        .matcher(text)
        .replaceAll(
            found -> CardNumber.passes(found.group().replaceAll("\\D", "")) ? MASK : found.group());
  }

  /** Behind the words that grammars look at, figures alone are masked. */
  private static String maskFigures(String text, Meaning meaning) {
    return FIGURES
        .matcher(text)
        .replaceAll(found -> isKept(found.group(), meaning) ? found.group() : MASK);
  }

  private static boolean isKept(String figures, Meaning meaning) {
    boolean few = figures.chars().filter(Character::isDigit).count() <= LONGEST_KEPT;
    return few || meaning.slots().values().stream().anyMatch(s -> s.heard().contains(figures));
  }

  private static boolean belongs(String text, int from, int to, Meaning meaning) {
    for (Slot slot : meaning.slots().values()) {
      int at = slot.heard().isEmpty() ? -1 : text.indexOf(slot.heard());
      boolean overlaps = at >= 0 && at < to && at + slot.heard().length() > from;
      int outside = Math.max(0, at - from) + Math.max(0, to - at - slot.heard().length());
      if (overlaps && outside <= LONGEST_KEPT * 4) {
        return true;
      }
    }
    return false;
  }

  /** A word that says what comes is nobody's business, a few words before. */
  private static boolean isSecret(Words words, SpokenRuns.Run run) {
    StringBuilder before = new StringBuilder();
    for (int i = Math.max(0, run.start() - SECRET_AHEAD); i < run.start(); i++) {
      before.append(words.at(i)).append(' ');
    }
    return run.count() > 1 && SECRET.matcher(before).find();
  }
}
