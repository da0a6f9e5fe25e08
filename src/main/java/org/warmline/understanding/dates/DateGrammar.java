package org.warmline.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/** Finds every date of a sentence: at each place the rule that takes the most words wins. */
final class DateGrammar implements DateRule {
  private final DateRule weekday = new WeekdayRule();
  private final MonthDayRule monthDay = new MonthDayRule();
  private final List<DateRule> rules =
      List.of(
          new HolidayRule(),
          new NthWeekdayRule(),
          weekday,
          new RelativeRule(this),
          new AnchorRule(this),
          new NextDaysRule(),
          new StayRule(this),
          new SpreadRule(),
          new ThisTimeRule(this),
          new DayPairRule(monthDay),
          new PeriodRule(),
          monthDay,
          new NumericRule());

  List<DateSpan> all(Frame frame) {
    List<DateSpan> found = new ArrayList<>();
    int i = 0;
    while (i < frame.words().size()) {
      Optional<DateSpan> span = at(frame, i).map(day -> StayRule.extended(frame, day));
      if (span.isPresent()) {
        found.add(span.get());
        i = Math.max(i + 1, span.get().end());
      } else {
        i++;
      }
    }
    return found;
  }

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Optional<DateSpan> longest =
        rules.stream()
            .flatMap(rule -> rule.at(frame, i).stream())
            .max(Comparator.comparingInt(DateSpan::end));
    return longest.map(span -> ofWeek(frame, span)).map(span -> withDayOfMonth(frame, span));
  }

  /** "Next week on Thursday". */
  private static DateSpan ofWeek(Frame frame, DateSpan span) {
    Words words = frame.words();
    int at = words.at(span.end()).equals("on") ? span.end() + 1 : span.end();
    boolean week =
        span.granularity() == Granularity.WEEK && words.at(span.end() - 1).matches("week|next");
    return week
        ? Calendar.findWeekday(words.at(at))
            .map(day -> DateSpan.day(span.to().with(day), span.start(), at + 1))
            .orElse(span)
        : span;
  }

  /** "Friday the fourth of December": the day of the month rules, the weekday must agree. */
  private DateSpan withDayOfMonth(Frame frame, DateSpan span) {
    Words words = frame.words();
    if (Calendar.findWeekday(words.at(span.end() - 1)).isEmpty()) {
      return span;
    }
    int at = words.at(span.end()).equals("on") ? span.end() + 1 : span.end();
    Optional<DateSpan> day = monthDay.at(frame, at).filter(DateSpan::isDay);
    if (day.isEmpty()) {
      return span;
    }
    DayOfWeek named = span.from().getDayOfWeek();
    LocalDate date = day.get().from();
    for (int months = 1;
        day.get().bare() && date.getDayOfWeek() != named && months < 14;
        months++) {
      int number = day.get().from().getDayOfMonth();
      LocalDate month = day.get().from().withDayOfMonth(1).plusMonths(months);
      date = Calendar.find(month.getYear(), month.getMonthValue(), number).orElse(date);
    }
    boolean agrees = date.getDayOfWeek() == named;
    LocalDate taken = agrees ? date : day.get().from();
    boolean far = day.get().bare() && taken.isAfter(frame.today().plusMonths(3));
    return DateSpan.day(taken, span.start(), day.get().end()).unsure(!agrees || far);
  }
}
