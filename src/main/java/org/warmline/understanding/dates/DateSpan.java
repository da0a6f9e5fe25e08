package org.warmline.understanding.dates;

import java.time.LocalDate;

/**
 * A date or a stretch of days, and the words it was read from.
 *
 * @param to the last day, inclusive
 * @param certain false when the words allow another reading
 * @param bare true for a day of the month without its month
 * @param start index of its first word
 * @param end index of the first word behind it
 */
public record DateSpan(
    LocalDate from,
    LocalDate to,
    Granularity granularity,
    boolean certain,
    boolean bare,
    int start,
    int end) {

  static DateSpan day(LocalDate day, int start, int end) {
    return new DateSpan(day, day, Granularity.DAY, true, false, start, end);
  }

  static DateSpan of(LocalDate from, LocalDate to, Granularity granularity, int start, int end) {
    return new DateSpan(from, to, granularity, true, false, start, end);
  }

  DateSpan unsure(boolean unsure) {
    return new DateSpan(from, to, granularity, certain && !unsure, bare, start, end);
  }

  DateSpan asBare() {
    return new DateSpan(from, to, granularity, certain, true, start, end);
  }

  DateSpan from(int newStart) {
    return new DateSpan(from, to, granularity, certain, bare, newStart, end);
  }

  DateSpan until(int newEnd) {
    return new DateSpan(from, to, granularity, certain, bare, start, newEnd);
  }

  boolean isDay() {
    return granularity == Granularity.DAY;
  }
}
