package org.warmline.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/** Runs of digits and spelled letters in a sentence, however they are spoken. Pure. */
final class SpokenRuns {
  private static final Set<String> NATO =
      Set.of(
          "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike"
              .concat(" november oscar papa quebec romeo sierra tango uniform victor whiskey xray")
              .concat(" yankee zulu")
              .split(" "));

  /** What may stand between the groups of one number. */
  private static final Set<String> BETWEEN =
      Set.of(
          "then", "and", "dash", "space", "comma", "next", "so", "hyphen", "minus", "okay", "now");

  /** The words from {@code start} to {@code end}, exclusive, and what they spell. */
  record Run(int start, int end, String symbols) {
    int count() {
      return symbols.length();
    }

    String digits() {
      return symbols.replaceAll("\\D", "");
    }
  }

  private SpokenRuns() {}

  static List<Run> of(Words words) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Run run = at(words, i);
      if (run.end() > i) {
        runs.add(run);
      }
      i = Math.max(i + 1, run.end());
    }
    return runs;
  }

  private static Run at(Words words, int start) {
    StringBuilder symbols = new StringBuilder();
    int i = start;
    int end = start;
    int passed = 0;
    while (i < words.size()) {
      String word = words.at(i);
      boolean multiple = word.equals("double") || word.equals("triple");
      String piece = multiple ? symbols(words, i + 1) : symbols(words, i);
      if (piece.isEmpty() || (i > start && isArticle(words, i))) {
        if (end == start || !BETWEEN.contains(word) || ++passed > 2) {
          break;
        }
        i++;
      } else {
        int times = word.equals("double") ? 2 : word.equals("triple") ? 3 : 1;
        symbols.append(piece.repeat(times));
        i = next(words, multiple ? i + 1 : i);
        end = i;
        passed = 0;
      }
    }
    return new Run(start, end, symbols.toString());
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
    if (NATO.contains(word) || (word.equals("x") && words.at(i + 1).equals("ray"))) {
      return word.substring(0, 1);
    }
    if (word.equals("oh") || word.equals("nought")) {
      return "0";
    }
    return NumberWords.belowHundred(words, i).map(n -> String.valueOf(n.value())).orElse("");
  }

  private static int next(Words words, int i) {
    if (words.at(i).equals("x") && words.at(i + 1).equals("ray")) {
      return i + 2;
    }
    return NumberWords.belowHundred(words, i).map(Num::end).orElse(i + 1);
  }
}
