package org.warmline.understanding.dates;

import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Times counted from the hour: {@code quarter to five}, {@code twenty past nine}, {@code half six}.
 */
final class Fractions {
  private static final Set<String> TO = WordSet.of("to of till before");
  private static final Set<String> NOON = WordSet.of("noon midday");
  private static final Set<String> PARTS = WordSet.of("morning afternoon evening");
  private static final Set<String> DAYS = WordSet.of("today tonight tomorrow");
  private static final Set<String> HALVED = WordSet.of("and other first second the one");
  private static final int QUARTER = 15;
  private static final int HALF = 30;

  private Fractions() {}

  /**
   * The time that begins at word {@code i}.
   *
   * @param marked whether a time is likely here: "ten to six" is one only then
   */
  static Optional<Clock> at(Words words, int i, boolean marked) {
    int at = words.at(i).equals("a") ? i + 1 : i;
    Optional<Num> count = count(words, at);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    int minutes = count.get().value();
    int join = count.get().end();
    boolean past =
        words.at(join).equals("past") || (words.at(join).equals("after") && minutes == QUARTER);
    if (minutes == HALF && !past) {
      return halfHour(words, i, join, marked);
    }
    boolean to = words.is(join, TO) && minutes != HALF;
    boolean number = minutes != QUARTER && minutes != HALF;
    if ((!past && !to) || (number && to && minutes < 5)) {
      return Optional.empty();
    }
    boolean bare = number && to && !marked;
    return hour(words, join + 1)
        .filter(n -> !bare || isTold(words, n.end()) || isAll(words, i, n.end()))
        .map(
            n ->
                ClockRule.withMeridiem(
                    words,
                    past ? n.value() : n.value() == 1 ? 12 : n.value() - 1,
                    past ? minutes : 60 - minutes,
                    i,
                    n.end(),
                    words.is(join + 1, NOON)));
  }

  /** "Twenty to nine in the morning": what follows tells that it is a time. */
  private static boolean isTold(Words words, int end) {
    boolean part = words.is(words.reads(end, "in the") ? end + 2 : end, PARTS);
    return part
        || words.at(end).matches("[ap]m")
        || (words.at(end).matches("[ap]") && words.at(end + 1).equals("m"));
  }

  /** Whether nothing else is said. */
  private static boolean isAll(Words words, int start, int end) {
    boolean counts = NumberWords.belowHundred(words, start).isPresent() && words.contains("of");
    return start == 0 && end == words.size() && !counts;
  }

  /** "Half five tomorrow", "half five on Friday". */
  private static boolean isDay(Words words, int end) {
    int at = words.at(end).equals("on") ? end + 1 : end;
    return words.is(at, DAYS) || Calendar.findWeekday(words.at(at)).isPresent();
  }

  private static Optional<Num> count(Words words, int at) {
    if (words.at(at).equals("half")) {
      return Optional.of(new Num(HALF, at + 1));
    }
    if (words.at(at).equals("quarter")) {
      return Optional.of(new Num(QUARTER, at + 1));
    }
    return NumberWords.belowHundred(words, at)
        .filter(n -> n.value() < 60)
        .map(n -> words.at(n.end()).equals("minutes") ? new Num(n.value(), n.end() + 1) : n);
  }

  private static Optional<Num> hour(Words words, int i) {
    return words.is(i, NOON)
        ? Optional.of(new Num(12, i + 1))
        : NumberWords.belowHundred(words, i).filter(n -> n.value() <= 24 && n.value() > 0);
  }

  /** British "half six" is half past six. */
  private static Optional<Clock> halfHour(Words words, int i, int at, boolean marked) {
    Optional<Num> hour =
        NumberWords.belowHundred(words, at).filter(n -> n.value() > 0 && n.value() <= 12);
    if (hour.isEmpty() || words.at(i).equals("a")) {
      return Optional.empty();
    }
    Clock clock =
        ClockRule.withMeridiem(words, hour.get().value(), HALF, i, hour.get().end(), false);
    boolean time =
        clock.known()
            || isAll(words, i, clock.end())
            || (isDay(words, clock.end()) && !words.is(i - 1, HALVED))
            || ClockRule.isMarked(words, i, clock.end(), marked);
    return time ? Optional.of(clock) : Optional.empty();
  }
}
