package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/** Stretches from today or up to it: {@code in the next two weeks}, {@code the last ten days}. */
final class NextDaysRule implements DateRule {
  private static final Set<String> COMING = WordSet.of("next coming following");
  private static final Set<String> GONE = WordSet.of("last past previous");

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    int at = words.at(i).equals("the") ? i + 1 : i;
    boolean coming = words.is(at, COMING);
    if (!coming && !words.is(at, GONE)) {
      return Optional.empty();
    }
    if (words.at(at + 1).equals("fortnight")) {
      LocalDate day = frame.today();
      LocalDate from = coming ? day : day.minusWeeks(2);
      return Optional.of(DateSpan.of(from, from.plusWeeks(2), Granularity.RANGE, i, at + 2));
    }
    Optional<Num> count = count(words, at + 1).filter(n -> n.value() > 1 && n.value() <= 60);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    Optional<ChronoUnit> unit = unit(words.at(count.get().end()));
    int length = count.get().value();
    LocalDate today = frame.today();
    return unit.map(
        u ->
            DateSpan.of(
                coming ? today : today.minus(length, u),
                coming ? today.plus(length, u) : today,
                Granularity.RANGE,
                i,
                count.get().end() + 1));
  }

  private static Optional<Num> count(Words words, int i) {
    if (words.reads(i, "couple of") || words.reads(i, "few")) {
      boolean few = words.at(i).equals("few");
      return Optional.of(new Num(few ? 3 : 2, few ? i + 1 : i + 2));
    }
    return NumberWords.belowHundred(words, i);
  }

  private static Optional<ChronoUnit> unit(String word) {
    return switch (word) {
      case "days" -> Optional.of(ChronoUnit.DAYS);
      case "weeks" -> Optional.of(ChronoUnit.WEEKS);
      case "months" -> Optional.of(ChronoUnit.MONTHS);
      default -> Optional.empty();
    };
  }
}
