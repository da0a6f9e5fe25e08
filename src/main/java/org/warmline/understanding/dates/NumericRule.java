package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/**
 * Dates in figures: {@code 11/27}, {@code 2026-11-27}, and spoken ones such as {@code oh four
 * twelve eighty nine}, month before day.
 */
final class NumericRule implements DateRule {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{2}|\\d{4}))?");

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    String word = frame.words().at(i);
    Matcher iso = ISO.matcher(word);
    if (iso.matches()) {
      return Calendar.find(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)))
          .map(date -> DateSpan.day(date, i, i + 1));
    }
    Matcher slashed = MONTH_FIRST.matcher(word);
    if (slashed.matches()
        && (word.contains("/") || slashed.group(3) != null)
        && !frame.words().at(i + 1).equals("of")) {
      return slashed(frame, slashed, i);
    }
    return spoken(frame, i);
  }

  private static Optional<DateSpan> slashed(Frame frame, Matcher found, int i) {
    int month = number(found.group(1));
    int day = number(found.group(2));
    boolean dayFirst = month > 12;
    int realMonth = dayFirst ? day : month;
    int realDay = dayFirst ? month : day;
    boolean unsure = !dayFirst && day <= 12 && day != month;
    Optional<LocalDate> date =
        found.group(3) == null
            ? Calendar.findNearest(frame.today(), realMonth, realDay, frame.past(i))
            : Calendar.find(year(frame, number(found.group(3))), realMonth, realDay);
    return date.map(d -> DateSpan.day(d, i, i + 1).unsure(unsure));
  }

  /** Month, day and year said as numbers; taken only when nothing else is said or a date is due. */
  private static Optional<DateSpan> spoken(Frame frame, int i) {
    Words words = frame.words();
    if (!frame.expected() && i != 0) {
      return Optional.empty();
    }
    List<Integer> numbers = new ArrayList<>();
    int at = i;
    while (numbers.size() < 2) {
      boolean oh = words.at(at).equals("oh") || words.at(at).equals("o");
      boolean zero = oh || words.at(at).equals("zero") || words.at(at).equals("0");
      Optional<Num> number = NumberWords.belowHundred(words, zero ? at + 1 : at);
      if (number.isEmpty() || number.get().value() > 31) {
        return Optional.empty();
      }
      numbers.add(number.get().value());
      at = number.get().end();
    }
    int yearAt = at;
    Optional<Num> year =
        NumberWords.year(words, at)
            .or(() -> NumberWords.belowHundred(words, yearAt).filter(n -> n.value() < 100));
    if (year.isEmpty() || (!frame.expected() && year.get().end() != words.size())) {
      return Optional.empty();
    }
    int end = year.get().end();
    return Calendar.find(year(frame, year.get().value()), numbers.get(0), numbers.get(1))
        .map(date -> DateSpan.day(date, i, end));
  }

  private static int year(Frame frame, int number) {
    if (number >= 100) {
      return number;
    }
    int soon = frame.today().getYear() + 5;
    boolean past = frame.policy() == DatePolicy.PAST || 2000 + number > soon;
    return past ? MonthDayRule.century(frame, number) : 2000 + number;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
