package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/**
 * {@code march twenty third}, {@code the twenty third of march}, {@code the fifteenth}, with or
 * without a year. A bare day of the month counts only where no noun follows: "the fifth floor" is
 * no date.
 */
final class MonthDayRule implements DateRule {
  private static final Set<String> BEFORE_BARE =
      Set.of(
          "on", "between", "by", "before", "after", "until", "till", "from", "for", "about",
          "around");
  private static final Set<String> FOLLOWS =
      Set.of(
          "",
          "at",
          "in",
          "on",
          "to",
          "or",
          "and",
          "if",
          "please",
          "maybe",
          "would",
          "works",
          "is",
          "around",
          "about",
          "between",
          "before",
          "after",
          "not",
          "then",
          "thanks",
          "thank",
          "through",
          "until",
          "till",
          "from",
          "no",
          "because",
          "but",
          "sounds",
          "of",
          "i",
          "actually",
          "sorry",
          "instead",
          "should",
          "could",
          "can",
          "with",
          "when",
          "we",
          "rather",
          "than",
          "will",
          "for",
          "by",
          "as",
          "noon",
          "morning",
          "afternoon",
          "evening",
          "early",
          "late",
          "does",
          "was",
          "so",
          "wait",
          "possibly",
          "perhaps");

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
            .flatMap(day -> dayFirst(frame, day, i));
    if (named.isPresent() || ordinal.isEmpty()) {
      return named;
    }
    return bare(frame, ordinal.get(), i, at);
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
            .filter(MonthDayRule::isDay);
    return day.flatMap(d -> dated(frame, month, d.value(), i, d.end()));
  }

  private static Optional<DateSpan> dayFirst(Frame frame, Num day, int i) {
    Words words = frame.words();
    int at = words.at(day.end()).equals("of") ? day.end() + 1 : day.end();
    Optional<Month> month = Calendar.findMonth(words.at(at));
    boolean verb = words.at(at).equals("may") && at == day.end();
    if (month.isPresent() && !verb) {
      return dated(frame, month.get(), day.value(), i, at + 1);
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

  private static Optional<DateSpan> dated(Frame frame, Month month, int day, int start, int end) {
    Words words = frame.words();
    int skip = words.at(end).equals("of") || words.at(end).equals("in") ? end + 1 : end;
    Optional<Num> year = NumberWords.year(words, skip);
    if (year.isPresent()) {
      return Calendar.find(year.get().value(), month.getValue(), day)
          .map(date -> DateSpan.day(date, start, year.get().end()));
    }
    if (words.reads(end, "next year") || words.reads(end, "this year")) {
      int shift = words.at(end).equals("next") ? 1 : 0;
      return Calendar.find(frame.today().getYear() + shift, month.getValue(), day)
          .map(date -> DateSpan.day(date, start, end + 2));
    }
    Optional<Num> age =
        frame.policy() == DatePolicy.PAST ? twoDigits(words, end) : Optional.empty();
    if (age.isPresent()) {
      return Calendar.find(century(frame, age.get().value()), month.getValue(), day)
          .map(date -> DateSpan.day(date, start, age.get().end()));
    }
    return Calendar.findNearest(frame.today(), month.getValue(), day, frame.past(start))
        .map(date -> DateSpan.day(date, start, end));
  }

  private static Optional<Num> twoDigits(Words words, int i) {
    return NumberWords.belowHundred(words, i).filter(n -> n.value() >= 10 && n.value() < 100);
  }

  /** The latest year that ends in these two digits and is not to come. */
  static int century(Frame frame, int twoDigits) {
    int year = 2000 + twoDigits;
    return year > frame.today().getYear() ? year - 100 : year;
  }

  private static Optional<DateSpan> bare(Frame frame, Num day, int i, int at) {
    Words words = frame.words();
    boolean figures = Character.isDigit(words.at(at).charAt(0));
    boolean cued = words.is(i - 1, BEFORE_BARE);
    boolean plain = day.value() > 3 || figures;
    boolean alone = at > i || cued || frame.expected() || (figures && words.size() == 1);
    if (!alone || !words.is(day.end(), FOLLOWS) || !(plain || cued || frame.expected())) {
      return Optional.empty();
    }
    LocalDate today = frame.today();
    return Calendar.findNearestDay(today, day.value(), frame.past(i))
        .map(date -> DateSpan.day(date, i, day.end()).asBare());
  }
}
