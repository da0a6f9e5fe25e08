package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.Optional;
import org.warmline.understanding.words.NumberWords;

/** Makes one stretch of two days, each of which tells something of the other's month and year. */
final class DateRange {
  private final Frame frame;

  DateRange(Frame frame) {
    this.frame = frame;
  }

  DateSpan between(DateSpan first, DateSpan second) {
    boolean past = frame.past(first.start());
    LocalDate to = second.to();
    if (isYearless(second) && past && to.isAfter(frame.today())) {
      to =
          Calendar.findNearest(frame.today(), to.getMonthValue(), to.getDayOfMonth(), true)
              .orElse(to);
    }
    LocalDate from = first.from();
    if (first.bare() && !second.bare()) {
      from = Calendar.find(to.getYear(), to.getMonthValue(), from.getDayOfMonth()).orElse(from);
      from = from.isAfter(to) ? from.minusMonths(1) : from;
    }
    if (to.equals(from) && !first.bare() && second.start() > first.end()) {
      to = to.plusWeeks(1);
    }
    if (to.isBefore(from) && second.bare()) {
      to = Calendar.findNearestDay(from, to.getDayOfMonth(), false).orElse(to);
    } else if (to.isBefore(from) && isYearless(second)) {
      to = Calendar.findNearest(from, to.getMonthValue(), to.getDayOfMonth(), false).orElse(to);
    } else if (to.isBefore(from) && !first.bare()) {
      to = to.plusWeeks(1);
    }
    boolean ordered = !to.isBefore(from);
    return DateSpan.of(
            ordered ? from : to,
            ordered ? to : from,
            Granularity.RANGE,
            first.start(),
            second.end())
        .unsure(!ordered || !second.certain());
  }

  /** A day of a named month, of whichever year. */
  private boolean isYearless(DateSpan span) {
    boolean month = false;
    boolean year = false;
    for (int i = span.start(); i < span.end(); i++) {
      month |= Calendar.findMonth(frame.words().at(i)).isPresent();
      Optional<Integer> named = NumberWords.year(frame.words(), i).map(n -> n.end());
      year |= named.filter(end -> end <= span.end()).isPresent();
    }
    return month && !year;
  }
}
