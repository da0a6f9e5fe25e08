package org.warmline.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Slot;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/**
 * Masks what must not be kept: runs of four or more digits or spelled letters that belong to no
 * slot, and payment card numbers whatever they were taken for. Pure.
 */
public final class Redaction {
  private static final String MASK = "\u2022\u2022\u2022\u2022";
  private static final int LONGEST_KEPT = 3;
  private static final int SHORTEST_CARD = 13;
  private static final int LONGEST_CARD = 19;

  private static final Pattern FIGURES = Pattern.compile("\\d[\\d -]{2,}\\d");

  private static final Pattern WRITTEN_CARD = Pattern.compile("\\d(?:[ -]?\\d){12,18}");

  private record Run(int start, int end, String symbols, int count) {}

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
    for (Run run : runs(words)) {
      int from = words.get(run.start()).from();
      int to = words.get(run.end() - 1).to();
      if (isCard(run) || (run.count() > LONGEST_KEPT && !belongs(text, from, to, meaning))) {
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
   * A text that somebody wrote on purpose, such as a note: only payment card numbers are masked.
   */
  public static String maskCards(String text) {
    return WRITTEN_CARD
        .matcher(text)
        .replaceAll(
            found -> passesLuhn(found.group().replaceAll("\\D", "")) ? MASK : found.group());
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

  private static List<Run> runs(Words words) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Run run = runAt(words, i);
      if (run.end() > i) {
        runs.add(run);
      }
      i = Math.max(i + 1, run.end());
    }
    return runs;
  }

  private static Run runAt(Words words, int start) {
    StringBuilder symbols = new StringBuilder();
    int i = start;
    int count = 0;
    while (i < words.size()) {
      String word = words.at(i);
      boolean multiple = word.equals("double") || word.equals("triple");
      String piece = multiple ? symbols(words, i + 1) : symbols(words, i);
      if (piece.isEmpty() || (i > start && isArticle(words, i))) {
        break;
      }
      int times = word.equals("double") ? 2 : word.equals("triple") ? 3 : 1;
      symbols.append(piece.repeat(times));
      count += piece.length() * times;
      i = next(words, multiple ? i + 1 : i);
    }
    return new Run(start, i, symbols.toString(), count);
  }

  /** "A" and "I" are words unless letters stand beside them. */
  private static boolean isArticle(Words words, int i) {
    boolean word = words.at(i).equals("a") || words.at(i).equals("i");
    return word && symbols(words, i + 1).isEmpty();
  }

  private static String symbols(Words words, int i) {
    String word = words.at(i);
    if (word.matches("[\\d:/.,-]*\\d[\\d:/.,-]*")) {
      return word.replaceAll("\\D", "");
    }
    if (word.matches("[a-z]")) {
      return word;
    }
    if (word.equals("oh")) {
      return "0";
    }
    return NumberWords.belowHundred(words, i).map(n -> String.valueOf(n.value())).orElse("");
  }

  private static int next(Words words, int i) {
    return NumberWords.belowHundred(words, i).map(Num::end).orElse(i + 1);
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

  private static boolean isCard(Run run) {
    String digits = run.symbols().replaceAll("\\D", "");
    return digits.length() >= SHORTEST_CARD
        && digits.length() <= LONGEST_CARD
        && passesLuhn(digits);
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
