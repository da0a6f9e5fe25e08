package org.warmline.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * The days around a holiday: {@code over christmas}, {@code over easter}, {@code christmas week}.
 * How many days that is differs, so that it is unsure.
 */
final class HolidayStretch {
  private static final Set<String> OVER = WordSet.of("over during across");
  private static final Set<String> SEASON = WordSet.of("holidays festive");

  private HolidayStretch() {}

  /** The stretch instead of the day, where the words around it say so. */
  static DateSpan of(Words words, DateSpan day) {
    if (words.at(day.end()).equals("week") && !words.at(day.end() - 1).equals("day")) {
      LocalDate monday = day.from().with(DayOfWeek.MONDAY);
      return stretch(monday, monday.plusDays(6), day, day.end() + 1);
    }
    int before = words.at(day.start() - 1).equals("the") ? day.start() - 2 : day.start() - 1;
    LocalDate date = day.from();
    return words.is(before, OVER)
        ? switch (words.at(day.end() - 1)) {
          case "christmas", "xmas" -> stretch(date.minusDays(1), date.plusDays(1), day, day.end());
          case "easter" -> stretch(date.minusDays(2), date.plusDays(1), day, day.end());
          case "thanksgiving" -> stretch(date, date.plusDays(3), day, day.end());
          case "year", "year's", "years" -> stretch(date.minusDays(1), date, day, day.end());
          default -> day;
        }
        : day;
  }

  /** "Over the holidays": from Christmas to the new year. */
  static Optional<DateSpan> season(Frame frame, int i) {
    Words words = frame.words();
    boolean over = words.is(i - 2, OVER) && words.at(i - 1).equals("the");
    if (!over || !words.is(i, SEASON) || frame.policy() == DatePolicy.PAST) {
      return Optional.empty();
    }
    int end = words.reads(i, "festive season") ? i + 2 : i + 1;
    LocalDate last = LocalDate.of(frame.today().getYear() + 1, 1, 1);
    LocalDate first = last.minusDays(8);
    return TimePhrase.endsAt(words, end)
        ? Optional.of(DateSpan.of(first, last, Granularity.RANGE, i, end).unsure(true))
        : Optional.empty();
  }

  private static DateSpan stretch(LocalDate from, LocalDate to, DateSpan day, int end) {
    return DateSpan.of(from, to, Granularity.RANGE, day.start(), end).unsure(true);
  }
}
