package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Two days of one month: {@code from three to ten december}, {@code december third to tenth},
 * {@code the twelfth to the fifteenth of june}.
 */
final class DayPairRule implements DateRule {
  private static final Set<String> JOINS = WordSet.of("to through until till thru though");

  private final MonthDayRule monthDay;

  DayPairRule(MonthDayRule monthDay) {
    this.monthDay = monthDay;
  }

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    return Calendar.findMonth(words.at(i)).isPresent() ? monthFirst(frame, i) : monthLast(frame, i);
  }

  /** "December third to tenth". */
  private Optional<DateSpan> monthFirst(Frame frame, int i) {
    Words words = frame.words();
    Optional<DateSpan> first = monthDay.at(frame, i).filter(DateSpan::isDay);
    if (first.isEmpty()) {
      return first;
    }
    int join = first.get().end();
    boolean dash = words.parted(join, '-') || words.parted(join, '\u2013');
    join = dash ? join - 1 : join;
    boolean between = words.at(i - 1).equals("between") && words.at(join).equals("and");
    if (!dash && !between && !words.is(join, JOINS)) {
      return Optional.empty();
    }
    Optional<Num> day = day(words, join + 1);
    boolean more = day.isPresent() && Calendar.findMonth(words.at(day.get().end())).isPresent();
    boolean clock =
        day.isPresent()
            && Set.of("am", "pm", "a", "p", "o'clock").contains(words.at(day.get().end()));
    if (day.isEmpty() || more || clock) {
      return Optional.empty();
    }
    LocalDate from = first.get().from();
    return Calendar.find(from.getYear(), from.getMonthValue(), day.get().value())
        .filter(to -> to.isAfter(from))
        .map(to -> DateSpan.of(from, to, Granularity.RANGE, i, day.get().end()));
  }

  /** "Three to ten december", with or without "from" and "between". */
  private Optional<DateSpan> monthLast(Frame frame, int i) {
    Words words = frame.words();
    boolean between = words.at(i).equals("between");
    int at = between || words.at(i).equals("from") ? i + 1 : i;
    Optional<Num> first = day(words, at);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int join = first.get().end();
    boolean joined = between ? words.at(join).equals("and") : words.is(join, JOINS);
    if (!joined) {
      return Optional.empty();
    }
    Optional<DateSpan> last =
        monthDay.at(frame, join + 1).filter(span -> span.isDay() && !span.bare());
    return last.flatMap(
        to ->
            Calendar.find(to.from().getYear(), to.from().getMonthValue(), first.get().value())
                .filter(from -> from.isBefore(to.from()))
                .map(from -> DateSpan.of(from, to.from(), Granularity.RANGE, i, to.end())));
  }

  private static Optional<Num> day(Words words, int i) {
    int at = words.at(i).equals("the") ? i + 1 : i;
    return NumberWords.ordinal(words, at)
        .or(() -> NumberWords.belowHundred(words, at))
        .filter(n -> n.value() >= 1 && n.value() <= 31);
  }
}
