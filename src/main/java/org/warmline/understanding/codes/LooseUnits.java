package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * The units of a spelled code with everything that a recognizer may have made of them: words that
 * sound like letters, letters run together, figures run together with the letters beside them.
 */
final class LooseUnits {
  private static final double RUN_TOGETHER = 0.1;
  private static final double READ_AS_WORD = 0.5;
  private static final double SKIP_SIGN = 0.4;
  private static final double SKIP_LETTER = 0.5;

  /** Words that fill sentences, but as likely are letters where a code is due. */
  private static final Set<String> LETTER_LIKE =
      WordSet.of("and an a i you oh okay ok in are like");

  private LooseUnits() {}

  static List<Unit> read(Words words) {
    return UnitReader.read(words).stream().map(unit -> loosened(words, unit)).toList();
  }

  private static Unit loosened(Words words, Unit unit) {
    String word = words.at(unit.start());
    if (unit.end() != unit.start() + 1) {
      return unit;
    }
    List<Unit.Option> options = new ArrayList<>(unit.options());
    options.addAll(SoundAlikes.of(word));
    if (word.matches("[a-z]{2,5}")) {
      boolean spelled = word.matches("[^aeiou]+") || isCapitals(words.get(unit.start()).raw());
      options.add(
          new Unit.Option(word.toUpperCase(Locale.ROOT), spelled ? RUN_TOGETHER : READ_AS_WORD));
    }
    if (word.matches("[1-9]0")) {
      options.add(new Unit.Option("1" + word.charAt(0), READ_AS_WORD));
    }
    double skip =
        LETTER_LIKE.contains(word) ? Math.max(SKIP_LETTER, unit.skipCost()) : unit.skipCost();
    boolean sign = word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0));
    return new Unit(options, sign ? SKIP_SIGN : skip, unit.start(), unit.end());
  }

  private static boolean isCapitals(String raw) {
    return raw.matches("[A-Z]+");
  }
}
