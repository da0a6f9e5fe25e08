package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * {@code march twenty third}, {@code the twenty third of march}, {@code the fifteenth}, with or
 * without a year. A bare day of the month counts only where no noun follows: "the fifth floor" is
 * no date.
 */
final class MonthDayRule implements DateRule {
  private static final Set<String> BEFORE_BARE =
      WordSet.of(
          "on between by before after until till from for about around than starting beginning"
              + " commencing arriving");
  private static final Set<String> FOLLOWS =
      WordSet.of(
          " at in on to or and if please maybe would works is around about between before after not"
              + " then thanks thank through until till from no because but sounds i actually"
              + " sorry instead should could can with when we rather than will for by as noon"
              + " morning afternoon evening early late does was so wait possibly perhaps onwards onward");

  private static final Set<String> JOINS = WordSet.of("to through until till thru though");

  /** Behind "may" where it is no month. */
  private static final Set<String> BEHIND_VERB =
      WordSet.of(
          "be have not i we you he she they it need want also only go take come get still never"
              + " require cost help work do say ask");

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    Optional<Month> month = Calendar.findMonth(words.at(i));
    if (month.isPresent()) {
      return monthFirst(frame, month.get(), i);
    }
    int at = words.at(i).equals("the") ? i + 1 : i;
    Optional<Num> ordinal = NumberWords.ordinal(words, at).filter(MonthDayRule::isDay);
    Optional<DateSpan> named =
        ordinal
            .or(() -> NumberWords.belowHundred(words, at).filter(MonthDayRule::isDay))
            .filter(day -> !isRest(words, at))
            .flatMap(day -> dayFirst(frame, day, i));
    if (named.isPresent() || ordinal.isEmpty()) {
      return named;
    }
    return bare(frame, ordinal.get(), i, at);
  }

  /** The end of a longer number: "two thousand and four". */
  private static boolean isRest(Words words, int at) {
    int i = words.at(at - 1).equals("and") ? at - 2 : at - 1;
    return words.at(i).equals("thousand") || words.at(i).equals("hundred");
  }

  private static boolean isDay(Num number) {
    return number.value() >= 1 && number.value() <= 31;
  }

  private static Optional<DateSpan> monthFirst(Frame frame, Month month, int i) {
    Words words = frame.words();
    int at = words.at(i + 1).equals("the") ? i + 2 : i + 1;
    Optional<Num> day =
        NumberWords.ordinal(words, at)
            .or(() -> NumberWords.belowHundred(words, at))
            .filter(MonthDayRule::isDay)
            .filter(n -> !isYear(frame, at, n));
    return day.flatMap(d -> dated(frame, month, d.value(), i, d.end()));
  }

  /** "December two thousand twenty seven" has no day. */
  private static boolean isYear(Frame frame, int at, Num day) {
    Optional<Num> year = NumberWords.year(frame.words(), at).filter(y -> y.end() > day.end());
    int now = frame.today().getYear();
    boolean near = year.isPresent() && Math.abs(year.get().value() - now) <= 10;
    boolean thousand = frame.words().at(day.end()).equals("thousand");
    boolean another = NumberWords.year(frame.words(), day.end()).isPresent();
    return thousand || (near && frame.policy() == DatePolicy.FUTURE && !another);
  }

  private static Optional<DateSpan> dayFirst(Frame frame, Num day, int i) {
    Words words = frame.words();
    int at = words.at(day.end()).equals("of") ? day.end() + 1 : day.end();
    Optional<Month> month = Calendar.findMonth(words.at(at));
    boolean verb = words.at(at).equals("may") && at == day.end() && words.is(at + 1, BEHIND_VERB);
    if (month.isPresent() && !verb) {
      return dated(frame, month.get(), day.value(), i, at + 1);
    }
    Optional<Num> numbered = numbered(frame, at, day);
    if (numbered.isPresent()) {
      return dated(frame, Month.of(numbered.get().value()), day.value(), i, numbered.get().end());
    }
    boolean first = day.value() == 1 && words.at(day.end()).equals("of");
    if (first && (words.reads(at, "the year") || words.reads(at, "the new year"))) {
      return dated(frame, Month.JANUARY, 1, i, words.at(at + 1).equals("new") ? at + 3 : at + 2);
    }
    int of = words.reads(at, "the month") ? at + 2 : at;
    int shift = words.reads(at, "next month") ? 1 : words.reads(at, "last month") ? -1 : 0;
    if (shift == 0 && !words.reads(at, "this month") && of == at) {
      return Optional.empty();
    }
    if (of > at) {
      return Calendar.findNearestDay(frame.today(), day.value(), frame.past(i))
          .map(date -> DateSpan.day(date, i, of));
    }
    YearMonth named = YearMonth.from(frame.today()).plusMonths(shift);
    return Calendar.find(named.getYear(), named.getMonthValue(), day.value())
        .map(date -> DateSpan.day(date, i, at + 2));
  }

  /** "The tenth of the fifth": the month as a number, where a date is due. */
  private static Optional<Num> numbered(Frame frame, int at, Num day) {
    boolean of = at > day.end() && frame.words().at(at).equals("the") && frame.expected();
    return of
        ? NumberWords.ordinal(frame.words(), at + 1).filter(n -> n.value() >= 1 && n.value() <= 12)
        : Optional.empty();
  }

  private static Optional<DateSpan> dated(Frame frame, Month month, int day, int start, int end) {
    Words words = frame.words();
    int skip = words.at(end).equals("of") || words.at(end).equals("in") ? end + 1 : end;
    Optional<Num> year = NumberWords.year(words, skip);
    if (year.isPresent()) {
      return Calendar.find(year.get().value(), month.getValue(), day)
          .map(date -> DateSpan.day(date, start, year.get().end()));
    }
    boolean last = words.reads(end, "last year");
    if (words.reads(end, "next year") || words.reads(end, "this year") || last) {
      int shift = last ? -1 : words.at(end).equals("next") ? 1 : 0;
      return Calendar.find(frame.today().getYear() + shift, month.getValue(), day)
          .map(date -> DateSpan.day(date, start, end + 2));
    }
    Optional<Num> age =
        frame.policy() == DatePolicy.PAST ? twoDigits(words, end) : Optional.empty();
    if (age.isPresent()) {
      return Calendar.find(century(frame, age.get().value()), month.getValue(), day)
          .map(date -> DateSpan.day(date, start, age.get().end()));
    }
    Optional<Integer> ahead = yearAhead(frame, start);
    if (ahead.isPresent()) {
      return Calendar.find(ahead.get(), month.getValue(), day)
          .map(date -> DateSpan.day(date, start, end));
    }
    boolean born = frame.policy() == DatePolicy.PAST;
    return Calendar.findNearest(frame.today(), month.getValue(), day, frame.past(start))
        .map(date -> DateSpan.day(date, start, end).unsure(born));
  }

  /** "Nineteen ninety, the seventh of July", as people answer when asked for a date of birth. */
  private static Optional<Integer> yearAhead(Frame frame, int start) {
    if (frame.policy() != DatePolicy.PAST) {
      return Optional.empty();
    }
    for (int i = Math.max(0, start - 8); i < start; i++) {
      Optional<Num> year = NumberWords.year(frame.words(), i).filter(y -> y.end() <= start);
      if (year.isPresent() && !DateChoice.isRefused(frame.words(), i)) {
        return Optional.of(year.get().value());
      }
    }
    return Optional.empty();
  }

  private static Optional<Num> twoDigits(Words words, int i) {
    if (NumberWords.ordinal(words, i).isPresent()) {
      return Optional.empty();
    }
    if (words.at(i).equals("oh") || words.at(i).equals("o")) {
      return NumberWords.small(words.at(i + 1)).filter(n -> n < 10).map(n -> new Num(n, i + 2));
    }
    return NumberWords.belowHundred(words, i).filter(n -> n.value() >= 10 && n.value() < 100);
  }

  /** The latest year that ends in these two digits and is not to come. */
  static int century(Frame frame, int twoDigits) {
    int year = 2000 + twoDigits;
    return year > frame.today().getYear() ? year - 100 : year;
  }

  /** "From the third to the seventh": behind another day. */
  private static boolean isSecond(Words words, int i) {
    if (!words.is(i - 1, JOINS)) {
      return false;
    }
    boolean ordinal =
        NumberWords.ordinal(words, i - 2).isPresent()
            || NumberWords.ordinal(words, i - 3).filter(n -> n.end() == i - 1).isPresent();
    return ordinal || Calendar.findMonth(words.at(i - 2)).isPresent();
  }

  private static Optional<DateSpan> bare(Frame frame, Num day, int i, int at) {
    Words words = frame.words();
    boolean figures = Character.isDigit(words.at(at).charAt(0));
    boolean weekday = Calendar.findWeekday(words.at(i - 1)).isPresent();
    boolean ranged = isSecond(words, i);
    boolean cued = words.is(i - 1, BEFORE_BARE) || weekday || ranged;
    boolean plain = day.value() > 3 || figures;
    boolean alone = at > i || cued || frame.expected() || (figures && words.size() == 1);
    boolean ends = ranged || words.is(day.end(), FOLLOWS);
    if (!alone || !ends || !(plain || cued || frame.expected())) {
      return Optional.empty();
    }
    LocalDate today = frame.today();
    return Calendar.findNearestDay(today, day.value(), frame.past(i))
        .map(date -> DateSpan.day(date, i, day.end()).asBare());
  }
}
