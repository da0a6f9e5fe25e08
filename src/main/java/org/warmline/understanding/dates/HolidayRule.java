package org.warmline.understanding.dates;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/** Holidays of the United States, and those that travellers name everywhere. */
final class HolidayRule implements DateRule {
  private record Holiday(Pattern words, IntFunction<LocalDate> in) {}

  private static final List<Holiday> HOLIDAYS =
      List.of(
          fixed("christmas eve|xmas eve", 12, 24),
          fixed("boxing day|day after christmas", 12, 26),
          fixed("christmas day|christmas|xmas", 12, 25),
          fixed("new year'?s eve|new year eve", 12, 31),
          fixed("new year'?s day|new year'?s|new year", 1, 1),
          fixed("may day", 5, 1),
          fixed("hall?oween", 10, 31),
          fixed("valentine'?s day|valentine'?s", 2, 14),
          fixed("saint patrick'?s day|st patrick'?s day", 3, 17),
          fixed("independence day|fourth of july|4th of july", 7, 4),
          fixed("juneteenth", 6, 19),
          fixed("veterans day|veteran'?s day", 11, 11),
          holiday("black friday", y -> nth(y, 11, 4, THURSDAY).plusDays(1)),
          holiday("cyber monday", y -> nth(y, 11, 4, THURSDAY).plusDays(4)),
          holiday("thanksgiving day|thanksgiving", y -> nth(y, 11, 4, THURSDAY)),
          holiday("labou?r day", y -> nth(y, 9, 1, MONDAY)),
          holiday("memorial day", y -> nth(y, 5, -1, MONDAY)),
          holiday("martin luther king day|mlk day", y -> nth(y, 1, 3, MONDAY)),
          holiday("president'?s day|presidents day", y -> nth(y, 2, 3, MONDAY)),
          holiday("columbus day", y -> nth(y, 10, 2, MONDAY)),
          holiday("mother'?s day", y -> nth(y, 5, 2, SUNDAY)),
          holiday("father'?s day", y -> nth(y, 6, 3, SUNDAY)),
          holiday("good friday", y -> easter(y).minusDays(2)),
          holiday("easter monday", y -> easter(y).plusDays(1)),
          holiday("easter sunday|easter", HolidayRule::easter));
  private static final Pattern ANY =
      Pattern.compile(
          HOLIDAYS.stream()
              .map(holiday -> holiday.words().pattern())
              .collect(Collectors.joining("|")));
  private static final int MOST_WORDS = 4;
  private static final Set<String> THINGS =
      Set.of(
          ("card cards cake cakes egg eggs turkey tree trees present presents gift gifts jumper pudding"
                  + " resolution resolutions carol carols song songs bonus lights decorations sweater"
                  + " recipe stocking stockings shopping")
              .split(" "));
  private static final Set<String> WISHES = Set.of("happy", "merry");

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    if (words.is(i - 1, WISHES)) {
      return Optional.empty();
    }
    for (int length = MOST_WORDS; length > 0; length--) {
      if (i + length <= words.size() && !words.is(i + length, THINGS)) {
        Optional<Holiday> holiday = find(phrase(words, i, length));
        if (holiday.isPresent()) {
          return Optional.of(stretched(words, resolve(frame, holiday.get(), i, i + length)));
        }
      }
    }
    return HolidayStretch.season(frame, i);
  }

  /** Nearly no words are a holiday's, so that all are looked for at once first. */
  private static Optional<Holiday> find(String phrase) {
    return ANY.matcher(phrase).matches()
        ? HOLIDAYS.stream().filter(holiday -> holiday.words().matcher(phrase).matches()).findFirst()
        : Optional.empty();
  }

  private static DateSpan stretched(Words words, DateSpan day) {
    return HolidayStretch.of(words, weekend(words, day));
  }

  /** "Thanksgiving weekend": from the holiday, or from Saturday, to Sunday. */
  private static DateSpan weekend(Words words, DateSpan day) {
    if (!words.at(day.end()).equals("weekend")) {
      return day;
    }
    if (day.from().getDayOfWeek() == MONDAY) {
      LocalDate from = day.from().minusDays(2);
      return DateSpan.of(from, day.to(), Granularity.WEEKEND, day.start(), day.end() + 1);
    }
    LocalDate sunday = day.from().with(TemporalAdjusters.nextOrSame(SUNDAY));
    LocalDate saturday = sunday.minusDays(1);
    LocalDate from = day.from().isBefore(saturday) ? day.from() : saturday;
    return DateSpan.of(from, sunday, Granularity.WEEKEND, day.start(), day.end() + 1);
  }

  private static DateSpan resolve(Frame frame, Holiday holiday, int start, int end) {
    Optional<Num> year = NumberWords.year(frame.words(), end);
    if (year.isPresent()) {
      return DateSpan.day(holiday.in().apply(year.get().value()), start, year.get().end());
    }
    boolean past = frame.past(start) || frame.words().at(start - 1).equals("last");
    LocalDate date = holiday.in().apply(frame.today().getYear());
    if (past && date.isAfter(frame.today())) {
      date = holiday.in().apply(frame.today().getYear() - 1);
    } else if (!past && date.isBefore(frame.today())) {
      date = holiday.in().apply(frame.today().getYear() + 1);
    }
    return DateSpan.day(date, start, end);
  }

  private static String phrase(Words words, int i, int length) {
    StringBuilder phrase = new StringBuilder();
    for (int k = i; k < i + length; k++) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(words.at(k));
    }
    return phrase.toString();
  }

  private static Holiday fixed(String words, int month, int day) {
    return holiday(words, year -> LocalDate.of(year, month, day));
  }

  private static Holiday holiday(String words, IntFunction<LocalDate> in) {
    return new Holiday(Pattern.compile(words), in);
  }

  private static LocalDate nth(int year, int month, int n, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
  }

  /** Easter Sunday of the Gregorian calendar, by the anonymous (Meeus, Jones, Butcher) rule. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
