package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * A day and how long: {@code for three nights from friday}, {@code ten days starting the fourth},
 * {@code friday for two nights}. Nights end on the morning after the last one, days and weeks with
 * their last day.
 */
final class StayRule implements DateRule {
  private static final Set<String> STARTING =
      WordSet.of("starting beginning commencing arriving start");
  private static final Set<String> FROM = WordSet.of("from on as");
  private static final Set<String> SKIPPED = WordSet.of("from on of with");
  private static final int MOST = 90;

  private final DateRule anchor;

  /** Takes the grammar for the day that it begins on. */
  StayRule(DateRule anchor) {
    this.anchor = anchor;
  }

  /**
   * How long.
   *
   * @param days from the first day to the last
   * @param end index of the first word behind
   */
  private record Length(int days, boolean nights, int end) {}

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    boolean told = words.at(i).equals("for");
    Optional<Length> length = length(words, told ? i + 1 : i);
    if (length.isEmpty() || words.at(i - 1).equals("in")) {
      return Optional.empty();
    }
    int at = length.get().end();
    boolean starts = words.is(at, STARTING);
    boolean from = words.is(at, FROM) && (told || length.get().nights());
    if (!starts && !from) {
      return Optional.empty();
    }
    int day = words.is(at + 1, SKIPPED) ? at + 2 : at + 1;
    return anchor
        .at(frame, day)
        .filter(DateSpan::isDay)
        .map(span -> stay(span, length.get(), i, span.end()));
  }

  /** The day with what follows it: "friday for two nights". */
  static DateSpan extended(Frame frame, DateSpan day) {
    Words words = frame.words();
    boolean told = words.at(day.end()).equals("for") && day.isDay() && !frame.past(day.start());
    return told
        ? length(words, day.end() + 1)
            .map(length -> stay(day, length, day.start(), length.end()))
            .orElse(day)
        : day;
  }

  private static DateSpan stay(DateSpan day, Length length, int start, int end) {
    LocalDate last = day.from().plusDays(length.days());
    return DateSpan.of(day.from(), last, Granularity.RANGE, start, end).unsure(!day.certain());
  }

  private static Optional<Length> length(Words words, int i) {
    boolean couple = words.reads(i, "a couple of") || words.reads(i, "another couple of");
    boolean one = words.at(i).equals("a") || words.at(i).equals("just");
    Optional<Num> count =
        couple
            ? Optional.of(new Num(2, i + 3))
            : NumberWords.belowHundred(words, one ? i + 1 : i)
                .or(() -> one ? Optional.of(new Num(1, i + 1)) : Optional.empty());
    return count
        .filter(n -> n.value() >= 1 && n.value() <= MOST)
        .flatMap(n -> length(words.at(n.end()), n));
  }

  private static Optional<Length> length(String unit, Num count) {
    int n = count.value();
    int end = count.end() + 1;
    boolean agrees = unit.endsWith("s") == n > 1;
    return switch (agrees ? unit : "") {
      case "night", "nights" -> Optional.of(new Length(n, true, end));
      case "day", "days" -> Optional.of(new Length(n - 1, false, end));
      case "week", "weeks" -> Optional.of(new Length(7 * n - 1, false, end));
      default -> Optional.empty();
    };
  }
}
