package org.warmline.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.warmline.understanding.words.Words;

/** Which part of a week, month or year is meant. */
enum Slice {
  WHOLE,
  BEGINNING,
  MIDDLE,
  END,
  LATER,
  FIRST_DAY,
  LAST_DAY,
  FIRST_WEEK,
  SECOND_WEEK,
  THIRD_WEEK,
  FOURTH_WEEK,
  LAST_WEEK,
  FIRST_WEEKEND,
  LAST_WEEKEND,
  FIRST_HALF,
  SECOND_HALF;

  /**
   * A slice that was named.
   *
   * @param end index of the first word behind
   */
  record Named(Slice slice, int end) {}

  static Named at(Words words, int i) {
    int at = words.at(i).equals("the") ? i + 1 : i;
    Slice counted = counted(words.at(at) + " " + words.at(at + 1) + " " + words.at(at + 2));
    if (counted != WHOLE) {
      return new Named(counted, at + 3);
    }
    Slice slice = single(words.at(at));
    if (slice == WHOLE) {
      return new Named(slice, i);
    }
    at++;
    at = words.at(at).equals("part") ? at + 1 : at;
    at = words.at(at).equals("of") || words.at(at).equals("in") ? at + 1 : at;
    return new Named(slice, at);
  }

  private static Slice counted(String phrase) {
    return switch (phrase) {
      case "first day of" -> FIRST_DAY;
      case "last day of", "final day of", "very end of" -> LAST_DAY;
      case "first week of", "first week in" -> FIRST_WEEK;
      case "second week of", "second week in" -> SECOND_WEEK;
      case "third week of", "third week in" -> THIRD_WEEK;
      case "fourth week of", "fourth week in" -> FOURTH_WEEK;
      case "first weekend of", "first weekend in" -> FIRST_WEEKEND;
      case "last weekend of", "last weekend in" -> LAST_WEEKEND;
      case "first half of" -> FIRST_HALF;
      case "second half of", "latter half of" -> SECOND_HALF;
      case "last week of", "last week in", "final week of" -> LAST_WEEK;
      default -> WHOLE;
    };
  }

  private static Slice single(String word) {
    return switch (word) {
      case "beginning", "start", "early" -> BEGINNING;
      case "middle", "mid" -> MIDDLE;
      case "end", "late" -> END;
      case "later", "sometime" -> LATER;
      default -> WHOLE;
    };
  }

  /** This part of a period, as it was said in a sentence. */
  DateSpan of(Frame frame, DateSpan span) {
    long days = span.from().until(span.to(), ChronoUnit.DAYS) + 1;
    LocalDate third = span.from().plusDays(days / 3);
    LocalDate twoThirds = span.to().minusDays(days / 3);
    return switch (this) {
      case WHOLE -> span;
      case BEGINNING -> range(span, span.from(), third);
      case MIDDLE -> range(span, third, twoThirds);
      case END -> end(frame, span, twoThirds);
      case LATER -> later(frame, span);
      case FIRST_DAY -> DateSpan.day(span.from(), span.start(), span.end());
      case LAST_DAY -> DateSpan.day(span.to(), span.start(), span.end());
      case FIRST_WEEK -> week(span, 0);
      case SECOND_WEEK -> week(span, 1);
      case THIRD_WEEK -> week(span, 2);
      case FOURTH_WEEK -> week(span, 3);
      case FIRST_WEEKEND ->
          weekend(span, span.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
      case LAST_WEEKEND ->
          weekend(span, span.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)));
      case FIRST_HALF -> range(span, span.from(), span.from().plusDays((days - 1) / 2));
      case SECOND_HALF -> range(span, span.from().plusDays((days + 1) / 2), span.to());
      case LAST_WEEK -> range(span, span.to().minusDays(6), span.to());
    };
  }

  private static DateSpan weekend(DateSpan span, LocalDate saturday) {
    LocalDate sunday = saturday.plusDays(1);
    return DateSpan.of(saturday, sunday, Granularity.WEEKEND, span.start(), span.end());
  }

  private static DateSpan week(DateSpan span, int n) {
    LocalDate from = span.from().plusWeeks(n);
    return range(span, from, from.plusDays(6));
  }

  private static DateSpan range(DateSpan span, LocalDate from, LocalDate to) {
    return DateSpan.of(from, to, Granularity.RANGE, span.start(), span.end());
  }

  /** "End of the month" is its last day; "late in March" and "late next week" are stretches. */
  private static DateSpan end(Frame frame, DateSpan span, LocalDate twoThirds) {
    int word = frame.words().at(span.start()).equals("the") ? span.start() + 1 : span.start();
    boolean lastDay =
        frame.words().at(word).equals("end") && span.granularity() != Granularity.WEEK;
    return lastDay
        ? DateSpan.day(span.to(), span.start(), span.end()).unsure(true)
        : range(span, twoThirds, span.to());
  }

  private static DateSpan later(Frame frame, DateSpan span) {
    LocalDate from = span.from().isBefore(frame.today()) ? frame.today() : span.from();
    return DateSpan.of(from, span.to(), span.granularity(), span.start(), span.end());
  }
}
