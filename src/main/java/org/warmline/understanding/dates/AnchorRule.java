package org.warmline.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * A day, weekday or week named by another day: {@code the day before thanksgiving}, {@code the
 * monday after the tenth}, {@code the week before christmas}.
 */
final class AnchorRule implements DateRule {
  private static final Set<String> DAYS = WordSet.of("day morning afternoon evening night");
  private static final Set<String> AFTER = WordSet.of("after following");

  private final DateRule anchor;

  /** Takes the grammar for the day that others are counted from. */
  AnchorRule(DateRule anchor) {
    this.anchor = anchor;
  }

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    int at = words.at(i).equals("the") ? i + 1 : i;
    boolean before = words.at(at + 1).equals("before");
    boolean the = at > i;
    if (!before && !words.is(at + 1, AFTER)) {
      return Optional.empty();
    }
    Optional<DayOfWeek> weekday = Calendar.findWeekday(words.at(at));
    boolean named =
        (the && (words.is(at, DAYS) || words.at(at).startsWith("week")))
            || (words.at(at).equals("day") && words.at(i - 1).matches("|on|by|from"));
    if (weekday.isEmpty() && !named) {
      return Optional.empty();
    }
    return anchor
        .at(frame, at + 2)
        .filter(DateSpan::isDay)
        .map(day -> shifted(words.at(at), weekday, day, before, i));
  }

  private static DateSpan shifted(
      String unit, Optional<DayOfWeek> weekday, DateSpan day, boolean before, int start) {
    LocalDate date = day.from();
    int sign = before ? -1 : 1;
    if (weekday.isPresent()) {
      LocalDate found =
          before
              ? date.with(TemporalAdjusters.previous(weekday.get()))
              : date.with(TemporalAdjusters.next(weekday.get()));
      return DateSpan.day(found, start, day.end()).unsure(!day.certain());
    }
    if (unit.equals("weekend")) {
      LocalDate saturday =
          before
              ? date.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusDays(1)
              : date.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
      return stretch(saturday, 1, Granularity.WEEKEND, start, day);
    }
    if (unit.equals("week")) {
      LocalDate monday = date.with(DayOfWeek.MONDAY).plusWeeks(sign);
      return stretch(monday, 6, Granularity.WEEK, start, day);
    }
    return DateSpan.day(date.plusDays(sign), start, day.end()).unsure(!day.certain());
  }

  private static DateSpan stretch(
      LocalDate from, int days, Granularity granularity, int start, DateSpan anchor) {
    return DateSpan.of(from, from.plusDays(days), granularity, start, anchor.end())
        .unsure(!anchor.certain());
  }
}
