package org.warmline.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/**
 * {@code tomorrow}, {@code the day after tomorrow}, {@code in two weeks}, {@code three days ago},
 * {@code a week from monday}.
 */
final class RelativeRule implements DateRule {
  private static final Map<String, Integer> DAYS =
      Map.of("today", 0, "tonight", 0, "tomorrow", 1, "yesterday", -1);
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day",
          ChronoUnit.DAYS,
          "week",
          ChronoUnit.WEEKS,
          "month",
          ChronoUnit.MONTHS,
          "year",
          ChronoUnit.YEARS);
  private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "noon");
  private static final Set<String> ONWARD = Set.of("from", "after", "on", "past");

  private final DateRule anchor;

  /** Takes the grammar for the date that others are counted from. */
  RelativeRule(DateRule anchor) {
    this.anchor = anchor;
  }

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    LocalDate today = frame.today();
    int at = words.at(i).equals("the") ? i + 1 : i;
    if (words.reads(at, "day after tomorrow")) {
      return day(today.plusDays(2), i, at + 3);
    }
    if (words.reads(at, "day before yesterday")) {
      return day(today.minusDays(2), i, at + 3);
    }
    if (words.reads(i, "last night")) {
      return day(today.minusDays(1), i, i + 2);
    }
    if (words.at(i).equals("this") && words.is(i + 1, PARTS)) {
      return day(today, i, i + 2);
    }
    Integer days = DAYS.get(words.at(i));
    if (days == null) {
      return counted(frame, i);
    }
    if (words.at(i + 1).equals("week") && days >= 0) {
      return day(today.plusDays(days + 7L), i, i + 2);
    }
    return day(today.plusDays(days), i, i + 1);
  }

  private Optional<DateSpan> counted(Frame frame, int i) {
    Words words = frame.words();
    boolean in = words.at(i).equals("in") || words.at(i).equals("within");
    int at = in ? i + 1 : i;
    Optional<Num> count = count(words, at);
    if (count.isEmpty() || count.get().value() > 400) {
      return Optional.empty();
    }
    int end = count.get().end();
    Optional<DateSpan> weekdays = weekdays(frame, i, count.get());
    if (weekdays.isPresent()) {
      return weekdays;
    }
    boolean fortnight = words.at(end).matches("fortnights?");
    ChronoUnit unit = fortnight ? ChronoUnit.WEEKS : unit(words.at(end));
    if (unit == null) {
      return Optional.empty();
    }
    long n = fortnight ? 2L * count.get().value() : count.get().value();
    end++;
    if (in && words.at(at).equals("a") && isRate(words, i)) {
      return Optional.empty();
    }
    if (in) {
      end = words.at(end).equals("time") ? end + 1 : end;
      return day(frame.today().plus(n, unit), i, end);
    }
    return relativeTo(frame, i, end, n, unit);
  }

  private Optional<DateSpan> relativeTo(Frame frame, int i, int end, long n, ChronoUnit unit) {
    Words words = frame.words();
    if (words.at(end).equals("ago")) {
      return ago(frame, i, end + 1, frame.today().minus(n, unit), unit);
    }
    if (words.reads(end, "from now") || words.reads(end, "from today")) {
      return day(frame.today().plus(n, unit), i, end + 2);
    }
    boolean before = words.at(end).equals("before");
    if (!before && !words.is(end, ONWARD)) {
      boolean weekday =
          Calendar.findWeekday(words.at(end)).isPresent() || words.reads(end, "this coming");
      return words.at(end).equals("today")
              || words.at(end).equals("tomorrow")
              || (weekday && n == 1)
          ? anchored(frame, i, end, n, unit)
          : Optional.empty();
    }
    return anchored(frame, i, end + 1, before ? -n : n, unit);
  }

  /** "How much do I make in a year?" */
  private static boolean isRate(Words words, int i) {
    for (int k = 0; k < i; k++) {
      if (words.reads(k, "how much") || words.reads(k, "how many") || words.reads(k, "how often")) {
        return true;
      }
    }
    return false;
  }

  /** "Two weeks ago", "two weeks ago on Tuesday". */
  private static Optional<DateSpan> ago(
      Frame frame, int i, int end, LocalDate date, ChronoUnit unit) {
    Optional<DayOfWeek> day =
        frame.words().at(end).equals("on")
            ? Calendar.findWeekday(frame.words().at(end + 1))
            : Optional.empty();
    return day.isPresent() && unit == ChronoUnit.WEEKS
        ? day(nearest(date, day.get()), i, end + 2)
        : day(date, i, end);
  }

  private static LocalDate nearest(LocalDate date, DayOfWeek day) {
    LocalDate later = date.with(TemporalAdjusters.nextOrSame(day));
    return later.isAfter(date.plusDays(3)) ? later.minusWeeks(1) : later;
  }

  /** "Two Fridays from now", "three Mondays ago". */
  private static Optional<DateSpan> weekdays(Frame frame, int i, Num count) {
    Words words = frame.words();
    int end = count.end() + 1;
    boolean plural = words.at(count.end()).endsWith("s") && count.value() > 1;
    Optional<DayOfWeek> day = Calendar.findWeekday(words.at(count.end()));
    boolean ago = words.at(end).equals("ago");
    if (day.isEmpty() || !plural || count.value() > 10 || !(ago || words.reads(end, "from now"))) {
      return Optional.empty();
    }
    int more = count.value() - 1;
    LocalDate date =
        ago
            ? frame.today().with(TemporalAdjusters.previous(day.get())).minusWeeks(more)
            : frame.today().with(TemporalAdjusters.next(day.get())).plusWeeks(more);
    return day(date, i, ago ? end + 1 : end + 2);
  }

  private Optional<DateSpan> anchored(Frame frame, int i, int at, long n, ChronoUnit unit) {
    return anchor
        .at(frame, at)
        .filter(DateSpan::isDay)
        .map(
            span -> DateSpan.day(span.from().plus(n, unit), i, span.end()).unsure(!span.certain()));
  }

  private static Optional<Num> count(Words words, int i) {
    if (words.reads(i, "a couple of") || words.reads(i, "couple of")) {
      return Optional.of(new Num(2, words.at(i).equals("a") ? i + 3 : i + 2));
    }
    if (words.at(i).equals("a") || words.at(i).equals("another")) {
      return Optional.of(new Num(1, i + 1));
    }
    return NumberWords.cardinal(words, i);
  }

  private static @org.jspecify.annotations.Nullable ChronoUnit unit(String word) {
    String bare = word.replace("'", "");
    return UNITS.get(bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare);
  }

  private static Optional<DateSpan> day(LocalDate day, int start, int end) {
    return Optional.of(DateSpan.day(day, start, end));
  }
}
