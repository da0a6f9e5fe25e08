package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Dates in figures: {@code 11/27}, {@code 2026-11-27}, and spoken ones such as {@code oh four
 * twelve eighty nine}, month before day.
 */
final class NumericRule implements DateRule {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{2}|\\d{4}))?");

  private static final Pattern FIGURES = Pattern.compile("\\d{6}|\\d{8}");
  private static final Set<String> CLOCK_BEFORE = WordSet.of("at around by past about");
  private static final Set<String> CLOCK_BEHIND =
      WordSet.of("am pm a p o'clock hundred hours past");

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
    return frame.expected() && FIGURES.matcher(word).matches()
        ? figures(frame, word, i)
        : spoken(frame, i);
  }

  /** Whether another date of the sentence shows that days come before months here. */
  private static boolean isDayFirst(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Matcher date = MONTH_FIRST.matcher(words.at(i));
      if (words.at(i).contains("/") && date.matches() && number(date.group(1)) > 12) {
        return true;
      }
    }
    return false;
  }

  private static Optional<DateSpan> slashed(Frame frame, Matcher found, int i) {
    int month = number(found.group(1));
    int day = number(found.group(2));
    boolean dayFirst = month > 12 || (day <= 12 && isDayFirst(frame.words()));
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
    if ((!frame.expected() && i != 0) || words.is(i - 1, CLOCK_BEFORE)) {
      return Optional.empty();
    }
    NumberRun run = NumberRun.at(words, i);
    boolean clock =
        words.is(run.end(), CLOCK_BEHIND) || Calendar.findMonth(words.at(run.end())).isPresent();
    boolean alone = run.end() == words.size() && !run.pieces().isEmpty() && run.isGrouped();
    if (clock || !(frame.expected() || alone)) {
      return Optional.empty();
    }
    Optional<DateSpan> whole = run.laid().flatMap(laid -> laid(frame, laid, i, run.end()));
    boolean pair = frame.expected() && frame.policy() == DatePolicy.FUTURE && run.isPair();
    return whole.isPresent() || !pair ? whole : pair(frame, run, i);
  }

  private static Optional<DateSpan> laid(Frame frame, NumberRun.Laid laid, int i, int end) {
    boolean dayFirst = laid.first() > 12;
    int month = dayFirst ? laid.second() : laid.first();
    int day = dayFirst ? laid.first() : laid.second();
    return Calendar.find(year(frame, laid.year()), month, day)
        .map(date -> DateSpan.day(date, i, end));
  }

  private static Optional<DateSpan> pair(Frame frame, NumberRun run, int i) {
    int first = run.pieces().get(0).value();
    int second = run.pieces().get(1).value();
    boolean dayFirst = first > 12;
    return Calendar.findNearest(
            frame.today(), dayFirst ? second : first, dayFirst ? first : second, false)
        .map(date -> DateSpan.day(date, i, run.end()).unsure(true));
  }

  /** Six or eight figures in one. */
  private static Optional<DateSpan> figures(Frame frame, String word, int i) {
    int first = number(word.substring(0, 2));
    int second = number(word.substring(2, 4));
    return laid(frame, new NumberRun.Laid(first, second, number(word.substring(4))), i, i + 1);
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
