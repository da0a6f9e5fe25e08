package org.warmline.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/** {@code the second tuesday in january}, {@code the last friday of the month}. */
final class NthWeekdayRule implements DateRule {
  private static final Set<String> ANY = Set.of("any", "a", "some");

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    int at = words.at(i).equals("the") ? i + 1 : i;
    if (words.is(i, ANY)) {
      return any(frame, i);
    }
    boolean last = words.at(at).equals("last");
    Optional<Num> nth = last ? Optional.of(new Num(-1, at + 1)) : NumberWords.ordinal(words, at);
    if (nth.isEmpty() || nth.get().value() > 5) {
      return Optional.empty();
    }
    Optional<DayOfWeek> day = Calendar.findWeekday(words.at(nth.get().end()));
    int of = nth.get().end() + 1;
    if (day.isEmpty() || (!words.at(of).equals("of") && !words.at(of).equals("in"))) {
      return Optional.empty();
    }
    YearMonth now = YearMonth.from(frame.today());
    Optional<Month> month = Calendar.findMonth(words.at(of + 1));
    if (month.isPresent()) {
      Optional<Num> year = NumberWords.year(words, of + 2);
      int end = year.map(Num::end).orElse(of + 2);
      int in = year.map(Num::value).orElse(now.getYear());
      LocalDate date = pick(YearMonth.of(in, month.get()), nth.get().value(), day.get());
      if (year.isEmpty() && date.isBefore(frame.today()) && !frame.past(i)) {
        date = pick(YearMonth.of(in + 1, month.get()), nth.get().value(), day.get());
      }
      return Optional.of(DateSpan.day(date, i, end));
    }
    if (!words.at(of + 2).equals("month")) {
      return Optional.empty();
    }
    boolean next = words.at(of + 1).equals("next");
    LocalDate date = pick(next ? now.plusMonths(1) : now, nth.get().value(), day.get());
    boolean gone = date.isBefore(frame.today()) && !frame.past(i);
    LocalDate taken = gone ? pick(now.plusMonths(1), nth.get().value(), day.get()) : date;
    return Optional.of(DateSpan.day(taken, i, of + 3).unsure(gone));
  }

  /** "Any Monday in December": some day of that month. */
  private static Optional<DateSpan> any(Frame frame, int i) {
    Words words = frame.words();
    boolean of = words.at(i + 2).equals("of") || words.at(i + 2).equals("in");
    Optional<Month> month = Calendar.findMonth(words.at(i + 3));
    if (!of || month.isEmpty() || Calendar.findWeekday(words.at(i + 1)).isEmpty()) {
      return Optional.empty();
    }
    YearMonth now = YearMonth.from(frame.today());
    YearMonth named = YearMonth.of(now.getYear(), month.get());
    YearMonth meant = named.isBefore(now) && !frame.past(i) ? named.plusYears(1) : named;
    return Optional.of(
        DateSpan.of(meant.atDay(1), meant.atEndOfMonth(), Granularity.MONTH, i, i + 4)
            .unsure(true));
  }

  private static LocalDate pick(YearMonth month, int n, DayOfWeek day) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
  }
}
