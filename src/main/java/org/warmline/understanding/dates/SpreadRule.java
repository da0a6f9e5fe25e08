package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/** From so long to so long from today: {@code in two or three days}, {@code in a week or two}. */
final class SpreadRule implements DateRule {
  private static final Set<String> JOINS = WordSet.of("or to");

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    if (!words.at(i).equals("in") || frame.past(i)) {
      return Optional.empty();
    }
    Optional<Num> first =
        words.at(i + 1).equals("a")
            ? Optional.of(new Num(1, i + 2))
            : NumberWords.belowHundred(words, i + 1);
    return first.filter(n -> n.value() <= 60).flatMap(n -> spread(frame, i, n));
  }

  private static Optional<DateSpan> spread(Frame frame, int i, Num first) {
    Words words = frame.words();
    Optional<ChronoUnit> early = unit(words.at(first.end()));
    int join = early.isPresent() ? first.end() + 1 : first.end();
    Optional<Num> second =
        words.is(join, JOINS) ? NumberWords.belowHundred(words, join + 1) : Optional.empty();
    if (second.isEmpty() || second.get().value() <= first.value()) {
      return Optional.empty();
    }
    Optional<ChronoUnit> late = unit(words.at(second.get().end()));
    int end = late.isPresent() ? second.get().end() + 1 : second.get().end();
    LocalDate today = frame.today();
    return early
        .or(() -> late)
        .filter(unit -> late.isEmpty() || late.get() == unit)
        .map(
            unit ->
                DateSpan.of(
                    today.plus(first.value(), unit),
                    today.plus(second.get().value(), unit),
                    Granularity.RANGE,
                    i,
                    words.at(end).equals("time") ? end + 1 : end));
  }

  private static Optional<ChronoUnit> unit(String word) {
    return switch (word.replace("'", "")) {
      case "day", "days" -> Optional.of(ChronoUnit.DAYS);
      case "week", "weeks" -> Optional.of(ChronoUnit.WEEKS);
      case "month", "months" -> Optional.of(ChronoUnit.MONTHS);
      default -> Optional.empty();
    };
  }
}
