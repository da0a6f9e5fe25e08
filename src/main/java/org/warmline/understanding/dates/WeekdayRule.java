package org.warmline.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/**
 * {@code friday}, {@code this coming friday}, {@code next tuesday}, {@code friday week}, {@code
 * monday of next week}. A bare weekday is the next one after today, and unsure when today is one;
 * "next" is the one of the next calendar week, and always unsure.
 */
final class WeekdayRule implements DateRule {
  private static final Set<String> CUES = Set.of("on", "by", "until");
  private static final Set<String> SKIPPED = Set.of("of", "in", "the");

  private enum Which {
    BARE,
    THIS,
    NEXT,
    LAST
  }

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    int at = i;
    Which which = Which.BARE;
    if (words.reads(i, "this coming") || words.reads(i, "this upcoming")) {
      at += 2;
      which = Which.THIS;
    } else {
      which = prefix(words.at(i));
      at += which == Which.BARE ? 0 : 1;
    }
    Optional<DayOfWeek> day = Calendar.findWeekday(words.at(at));
    if (words.at(i - 1).equals("every")) {
      return Optional.empty();
    }
    if (day.isEmpty() || (words.at(at).length() == 3 && !isShort(words, i, at))) {
      return Optional.empty();
    }
    return Optional.of(suffixed(frame, day.get(), which, i, at + 1));
  }

  /** "Mon 14th", "on fri": short names are other words too. */
  private static boolean isShort(Words words, int i, int at) {
    boolean number =
        NumberWords.ordinal(words, at + 1).isPresent()
            || NumberWords.belowHundred(words, at + 1).isPresent()
            || Calendar.findMonth(words.at(at + 1)).isPresent();
    boolean cued = words.is(i - 1, CUES) || at > i;
    return number
        || (cued && words.is(at + 1, Set.of("", "at", "morning", "afternoon", "evening")));
  }

  private static Which prefix(String word) {
    return switch (word) {
      case "this", "coming", "upcoming" -> Which.THIS;
      case "next", "following" -> Which.NEXT;
      case "last", "previous", "past" -> Which.LAST;
      default -> Which.BARE;
    };
  }

  private static DateSpan suffixed(Frame frame, DayOfWeek day, Which which, int start, int end) {
    Words words = frame.words();
    LocalDate coming = frame.today().with(TemporalAdjusters.next(day));
    if (words.at(end).equals("week") && which == Which.BARE) {
      return DateSpan.day(coming.plusWeeks(1), start, end + 1);
    }
    if (words.at(end).equals("fortnight") && which == Which.BARE) {
      return DateSpan.day(coming.plusWeeks(2), start, end + 1);
    }
    if (words.reads(end, "in a week")) {
      return DateSpan.day(coming.plusWeeks(1), start, end + 3).unsure(true);
    }
    if (words.reads(end, "after next")) {
      return DateSpan.day(coming.plusWeeks(1), start, end + 2).unsure(true);
    }
    int next = end;
    while (words.is(next, SKIPPED)) {
      next++;
    }
    if (words.reads(next, "next week") || words.reads(next, "following week")) {
      return DateSpan.day(frame.nextMonday().with(day), start, next + 2);
    }
    if (words.reads(next, "week after next")) {
      return DateSpan.day(frame.nextMonday().plusWeeks(1).with(day), start, next + 3);
    }
    if (words.reads(next, "this week")) {
      return DateSpan.day(frame.thisMonday().with(day), start, next + 2);
    }
    if (words.reads(next, "last week")) {
      return DateSpan.day(frame.today().minusWeeks(1).with(day), start, next + 2);
    }
    return DateSpan.day(resolve(frame, day, which, start), start, end)
        .unsure(which == Which.NEXT || frame.today().getDayOfWeek() == day);
  }

  private static LocalDate resolve(Frame frame, DayOfWeek day, Which which, int start) {
    LocalDate today = frame.today();
    return switch (which) {
      case THIS -> today.with(TemporalAdjusters.nextOrSame(day));
      case NEXT -> frame.nextMonday().with(day);
      case LAST -> today.with(TemporalAdjusters.previous(day));
      case BARE ->
          frame.past(start)
              ? today.with(TemporalAdjusters.previous(day))
              : today.with(TemporalAdjusters.next(day));
    };
  }
}
