package org.warmline.understanding.dates;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.dates.TimeSpan.Kind;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/** Finds the times of a sentence outside its dates and picks the one that is meant. */
final class TimeChoice {
  private static final Set<String> CORRECTIONS =
      Set.of("no", "sorry", "actually", "wait", "mean", "make", "rather");
  private static final Set<String> BEFORE =
      Set.of("before", "by", "until", "till", "earlier", "sooner");
  private static final Set<String> AFTER = Set.of("after", "past", "later");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final ClockRule rule = new ClockRule();

  Optional<TimeSpan> pick(
      Words words, Optional<DateSpan> date, String part, boolean expected, boolean[] taken) {
    Optional<TimeSpan> range = range(words, part, taken);
    if (range.isPresent()) {
      return range;
    }
    List<Clock> found = all(words, date, expected, taken);
    found.removeIf(clock -> DateChoice.isRefused(words, clock.start()));
    for (int i = found.size() - 2; i >= 0; i--) {
      if (corrected(words, found.get(i).end(), found.get(i + 1).start())) {
        found.remove(i);
      }
    }
    return found.stream().findFirst().map(clock -> single(words, clock, part, found.size() == 1));
  }

  private static boolean corrected(Words words, int from, int to) {
    for (int k = from; k < to; k++) {
      if (words.is(k, CORRECTIONS)) {
        return true;
      }
    }
    return false;
  }

  private static TimeSpan single(Words words, Clock clock, String part, boolean only) {
    LocalTime time = clock.resolve(part);
    boolean certain = only && (clock.known() || !part.isEmpty());
    return bounded(words, TimeSpan.at(time, certain, clock.start(), clock.end()));
  }

  /** "Before ten", "any time after four", "no later than six". */
  private static TimeSpan bounded(Words words, TimeSpan at) {
    int i = at.start() - 1;
    boolean than = words.at(i).equals("than");
    boolean negated = words.at(than ? i - 2 : i - 1).matches("not?|isn't");
    String bound = than ? words.at(i - 1) : words.at(i);
    boolean before = BEFORE.contains(bound);
    boolean onward = words.at(at.end()).startsWith("onward") || words.reads(at.end(), "or later");
    if (!before && !AFTER.contains(bound) && !onward) {
      return at;
    }
    int start = than ? i - 1 : before || AFTER.contains(bound) ? i : at.start();
    return onward || before == negated
        ? new TimeSpan(at.from(), END_OF_DAY, at.certain(), start, at.end(), Kind.AFTER)
        : new TimeSpan(LocalTime.MIN, at.to(), at.certain(), start, at.end(), Kind.BEFORE);
  }

  private List<Clock> all(Words words, Optional<DateSpan> date, boolean expected, boolean[] taken) {
    List<Clock> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Clock> clock = Optional.empty();
      if (!taken[i]) {
        clock =
            rule.at(
                words,
                i,
                expected
                    || isBesideDate(i, date)
                    || isBeforeDate(words, i, date)
                    || isThe(words, i));
      }
      if (clock.isPresent() && free(clock.get(), taken)) {
        found.add(clock.get());
        i = clock.get().end();
      } else {
        i++;
      }
    }
    return found;
  }

  private static boolean free(Clock clock, boolean[] taken) {
    for (int i = clock.start(); i < clock.end(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBesideDate(int i, Optional<DateSpan> date) {
    return date.isPresent() && date.get().isDay() && date.get().end() == i;
  }

  /** "Three thirty on the ninth". */
  private boolean isBeforeDate(Words words, int i, Optional<DateSpan> date) {
    if (date.isEmpty() || date.get().start() <= i) {
      return false;
    }
    int start = date.get().start();
    return rule.at(words, i, true)
        .filter(c -> c.minute() > 0 && words.at(c.end()).equals("on") && c.end() + 1 == start)
        .isPresent();
  }

  /** "The eight fifteen", "the three thirty flight". */
  private boolean isThe(Words words, int i) {
    if (!words.at(i - 1).equals("the")) {
      return false;
    }
    return rule.at(words, i, true)
        .filter(c -> (c.minute() > 0 && c.end() >= i + 2) || !words.at(c.end()).isEmpty())
        .isPresent();
  }

  private Optional<TimeSpan> range(Words words, String part, boolean[] taken) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.at(i);
      boolean between = word.equals("between");
      if ((!between && !word.equals("from")) || taken[i]) {
        continue;
      }
      Optional<Clock> first = rule.at(words, i + 1, true);
      int start = i;
      Optional<TimeSpan> found = first.flatMap(c -> second(words, c, between, part, start));
      if (found.isPresent()) {
        return found;
      }
      Optional<Clock> bare = bare(words, i + 1, between ? "and" : "to");
      found = bare.flatMap(c -> second(words, c, between, part, start));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A bare hour before the joining word, which {@link ClockRule} leaves alone. */
  private static Optional<Clock> bare(Words words, int i, String join) {
    return NumberWords.belowHundred(words, i)
        .filter(n -> n.value() > 0 && n.value() < 24 && words.at(n.end()).equals(join))
        .map(n -> new Clock(n.value(), 0, n.value() > 12, i, n.end()));
  }

  private Optional<TimeSpan> second(
      Words words, Clock first, boolean between, String part, int start) {
    String join = words.at(first.end());
    boolean joined = between ? join.equals("and") : join.equals("to") || join.equals("until");
    if (!joined) {
      return Optional.empty();
    }
    return rule.at(words, first.end() + 1, true).map(c -> join(first, c, part, start));
  }

  private static TimeSpan join(Clock first, Clock second, String part, int start) {
    LocalTime to = second.resolve(part);
    LocalTime from = first.resolve(part);
    boolean follows = second.known() && !first.known() && second.hour() >= 12;
    if (follows && first.hour() < 12 && from.plusHours(12).isBefore(to)) {
      from = LocalTime.of(first.hour() + 12, first.minute());
    }
    if (!from.isBefore(to) && to.getHour() < 12) {
      to = to.plusHours(12);
    }
    boolean certain = (first.known() && second.known()) || !part.isEmpty() || follows;
    return new TimeSpan(from, to, certain, start, second.end(), Kind.RANGE);
  }
}
