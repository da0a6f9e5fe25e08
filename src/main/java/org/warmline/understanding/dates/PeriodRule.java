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

/**
 * Weeks, weekends, months and parts of them: {@code later this week}, {@code the weekend after
 * next}, {@code end of the month}, {@code early in march}.
 */
final class PeriodRule implements DateRule {
  private static final Set<String> WHICH =
      Set.of("this", "next", "last", "the", "coming", "following");
  private static final Set<String> BEGINNING = Set.of("beginning", "starting", "commencing");
  private static final Set<String> BOUNDS =
      Set.of("by", "before", "after", "until", "till", "since");
  private static final Set<String> MONTH_CUES =
      Set.of("in", "of", "next", "this", "last", "during", "mid", "early", "late", "all");

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    Slice.Named named = Slice.at(words, i);
    boolean sliced = named.slice() != Slice.WHOLE;
    return Quarters.find(frame, named.end())
        .or(() -> Seasons.find(frame, named.end(), sliced))
        .or(() -> whole(frame, named.end(), sliced))
        .map(span -> named.slice().of(frame, span.from(i)));
  }

  private static Optional<DateSpan> whole(Frame frame, int i, boolean sliced) {
    Words words = frame.words();
    if (words.reads(i, "weekend after next")) {
      return weekend(frame, "the", i, i + 1);
    }
    if (words.at(i).equals("weekend")) {
      return sliced || words.at(i - 1).equals("on")
          ? weekend(frame, "the", i, i + 1)
          : Optional.empty();
    }
    if (words.reads(i, "week after next")) {
      return week(frame.nextMonday().plusWeeks(1), i, i + 3);
    }
    if (words.is(i, WHICH)) {
      String which = words.at(i);
      return switch (words.at(i + 1)) {
        case "weekend" -> weekend(frame, which, i, i + 2);
        case "week" -> week(frame, which, i, sliced);
        case "month" -> month(frame, which, i, sliced);
        case "year" -> year(frame, which, i, sliced);
        default -> namedMonth(frame, i, sliced);
      };
    }
    return namedMonth(frame, i, sliced);
  }

  private static Optional<DateSpan> weekend(Frame frame, String which, int i, int end) {
    LocalDate saturday =
        frame.today().getDayOfWeek() == DayOfWeek.SUNDAY
            ? frame.today().minusDays(1)
            : frame.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    if (frame.words().reads(end, "after next")) {
      return weekend(saturday.plusWeeks(2), i, end + 2, false);
    }
    if (frame.words().at(end).equals("of")) {
      return new MonthDayRule()
          .at(frame, end + 1)
          .flatMap(d -> weekend(around(d.from()), i, d.end(), false));
    }
    return switch (which) {
      case "next", "following" -> weekend(saturday.plusWeeks(1), i, end, true);
      case "last" -> weekend(frame.today().with(DayOfWeek.SATURDAY).minusWeeks(1), i, end, false);
      case "the", "coming" -> weekend(frame.comingSaturday(), i, end, false);
      default -> weekend(saturday, i, end, false);
    };
  }

  private static LocalDate around(LocalDate day) {
    boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return sunday ? day.minusDays(1) : day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  private static Optional<DateSpan> weekend(LocalDate saturday, int i, int end, boolean unsure) {
    return Optional.of(
        DateSpan.of(saturday, saturday.plusDays(1), Granularity.WEEKEND, i, end).unsure(unsure));
  }

  private static Optional<DateSpan> week(Frame frame, String which, int i, boolean sliced) {
    Words words = frame.words();
    if (words.reads(i + 2, "after next")) {
      return week(frame.nextMonday().plusWeeks(1), i, i + 4);
    }
    if (which.equals("the") && words.at(i + 2).equals("of")) {
      return new MonthDayRule().at(frame, i + 3).flatMap(d -> week(mondayOf(d.from()), i, d.end()));
    }
    if (which.equals("the") && words.is(i + 2, BEGINNING)) {
      return new MonthDayRule()
          .at(frame, words.at(i + 3).equals("on") ? i + 4 : i + 3)
          .flatMap(d -> week(d.from(), i, d.end()));
    }
    return switch (which) {
      case "next", "following", "coming" -> week(frame.nextMonday(), i, i + 2);
      case "last" -> week(frame.today().with(DayOfWeek.MONDAY).minusWeeks(1), i, i + 2);
      case "this" -> thisWeek(frame, i);
      default -> sliced ? thisWeek(frame, i) : Optional.empty();
    };
  }

  /** Of the week a day is named for; a Sunday names the one that follows it. */
  private static LocalDate mondayOf(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day.with(DayOfWeek.MONDAY);
  }

  /** What is left of this week; said on a Sunday, the six days behind it too. */
  private static Optional<DateSpan> thisWeek(Frame frame, int i) {
    LocalDate today = frame.today();
    LocalDate end =
        today.getDayOfWeek() == DayOfWeek.SUNDAY ? today.plusDays(6) : today.with(DayOfWeek.SUNDAY);
    return Optional.of(DateSpan.of(today, end, Granularity.WEEK, i, i + 2));
  }

  private static Optional<DateSpan> week(LocalDate monday, int i, int end) {
    return Optional.of(DateSpan.of(monday, monday.plusDays(6), Granularity.WEEK, i, end));
  }

  private static Optional<DateSpan> month(Frame frame, String which, int i, boolean sliced) {
    YearMonth month = YearMonth.from(frame.today());
    return switch (which) {
      case "next", "following" ->
          frame.words().reads(i + 2, "after next")
              ? Optional.empty()
              : month(month.plusMonths(1), i, i + 2);
      case "last" -> month(month.minusMonths(1), i, i + 2);
      case "this" -> month(month, i, i + 2);
      default ->
          frame.words().reads(i + 2, "after next")
              ? month(month.plusMonths(2), i, i + 4)
              : sliced ? month(month, i, i + 2) : Optional.empty();
    };
  }

  private static Optional<DateSpan> month(YearMonth month, int i, int end) {
    return Optional.of(
        DateSpan.of(month.atDay(1), month.atEndOfMonth(), Granularity.MONTH, i, end));
  }

  private static Optional<DateSpan> year(Frame frame, String which, int i, boolean sliced) {
    int shift = which.equals("next") ? 1 : which.equals("last") ? -1 : 0;
    if (shift == 0 && !which.equals("this") && !sliced) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(frame.today().getYear() + shift, 1, 1);
    return Optional.of(
        DateSpan.of(first, first.plusYears(1).minusDays(1), Granularity.YEAR, i, i + 2));
  }

  /** "Before March", "by June"; "may" behind such a word is as likely a verb. */
  private static boolean isBound(Words words, int i, int at) {
    return words.is(i - 1, BOUNDS)
        && !words.at(at).equals("may")
        && TimePhrase.endsAt(words, at + 1);
  }

  /** A month alone, where a date was asked for. */
  private static boolean isAnswer(Frame frame, int at) {
    boolean day = NumberWords.belowHundred(frame.words(), at + 1).isPresent();
    boolean ordinal = NumberWords.ordinal(frame.words(), at + 1).isPresent();
    return frame.expected() && frame.policy() == DatePolicy.FUTURE && !day && !ordinal;
  }

  private static Optional<DateSpan> namedMonth(Frame frame, int i, boolean sliced) {
    Words words = frame.words();
    boolean which = words.is(i, Set.of("next", "this", "last"));
    int at = which ? i + 1 : i;
    Optional<Month> month = Calendar.findMonth(words.at(at));
    if (words.reads(i - 2, "as in")) {
      return Optional.empty();
    }
    boolean noDay = words.at(i - 1).equals("of") && NumberWords.ordinal(words, i - 2).isPresent();
    if (noDay || month.isEmpty() || (words.at(at).length() < 4 && !words.at(at).equals("may"))) {
      return Optional.empty();
    }
    int behind = words.at(at + 1).equals("of") || words.at(at + 1).equals("in") ? at + 2 : at + 1;
    Optional<Num> year = NumberWords.year(words, behind);
    boolean cued =
        sliced
            || which
            || words.is(i - 1, MONTH_CUES)
            || isBound(words, i, at)
            || isAnswer(frame, at);
    if (!cued && year.isEmpty()) {
      return Optional.empty();
    }
    if (year.isPresent()) {
      return month(YearMonth.of(year.get().value(), month.get()), i, year.get().end());
    }
    YearMonth now = YearMonth.from(frame.today());
    YearMonth named = YearMonth.of(now.getYear(), month.get());
    int shift = words.at(behind).equals("last") ? -1 : words.at(behind).equals("next") ? 1 : 0;
    if (words.at(behind + 1).equals("year") && (shift != 0 || words.at(behind).equals("this"))) {
      return month(named.plusYears(shift), i, behind + 2);
    }
    boolean past = words.at(i).equals("last") || frame.past(i);
    if (past) {
      return month(named.isAfter(now) ? named.minusYears(1) : named, i, at + 1);
    }
    return month(named.isBefore(now) ? named.plusYears(1) : named, i, at + 1);
  }
}
