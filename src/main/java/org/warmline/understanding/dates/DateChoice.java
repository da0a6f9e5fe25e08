package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Picks the date that is meant when a sentence names several: corrections ("no, Thursday"),
 * refusals ("not Friday", "instead of Monday"), moves ("from Tuesday to Friday") and ranges.
 */
final class DateChoice {
  private static final Set<String> JOINS =
      Set.of("to", "through", "until", "till", "and", "thru", "though");
  private static final Set<String> CORRECTIONS =
      Set.of("no", "sorry", "actually", "wait", "mean", "make", "rather", "correction", "scratch");
  private static final Set<String> INSTEAD = WordSet.of("instead except excluding besides");
  private static final Set<String> ANYTHING = WordSet.of("anything any anytime day everything");
  private static final Set<String> MANAGES = WordSet.of("do make manage come");
  private static final Set<String> CANNOT = WordSet.of("can't cannot couldn't won't don't cant");
  private static final Set<String> FAILS = WordSet.of("doesn't won't doesnt isn't wouldn't can't");
  private static final Set<String> WORKS = WordSet.of("work suit do good possible convenient");
  private static final Set<String> WISHES =
      WordSet.of("want wanted like prefer rather need change move");
  private static final Set<String> CURRENTLY =
      WordSet.of("is was have had booked supposed currently originally scheduled it's i've");
  private static final Set<String> ARRIVES =
      WordSet.of("arrive arriving leaving depart departing in from starting start going fly on");
  private static final Set<String> RETURNS =
      WordSet.of("returning return back leaving leave out until till checkout departing ending");
  private static final Set<String> MOVES =
      Set.of(
          "move",
          "change",
          "switch",
          "reschedule",
          "rebook",
          "push",
          "shift",
          "swap",
          "moved",
          "changed",
          "transfer",
          "postpone",
          "bring");
  private static final Set<String> LIGHT =
      WordSet.of("on the at for in from of around about sometime any a it");
  private static final Set<String> EARLIER = Set.of("earlier", "sooner");
  private static final Set<String> COMPARED = Set.of("later", "earlier", "sooner");
  private static final Set<Granularity> WEEKS = Set.of(Granularity.WEEK, Granularity.WEEKEND);
  private static final Set<Granularity> LONG =
      Set.of(Granularity.MONTH, Granularity.QUARTER, Granularity.SEASON);
  private static final Set<String> OPEN_BEFORE = Set.of("before", "by", "until", "till");

  private DateChoice() {}

  static Optional<DateSpan> pick(Frame frame, List<DateSpan> found) {
    List<DateSpan> left = new ArrayList<>();
    for (DateSpan span : found) {
      if (!isRefused(frame.words(), span.start()) && !isExcluded(frame.words(), span)) {
        left.add(span);
      }
    }
    dropCorrected(frame.words(), left);
    dropCurrent(frame.words(), left);
    Optional<DateSpan> range = range(frame, left);
    if (range.isPresent()) {
      return range;
    }
    if (left.isEmpty()) {
      return Optional.empty();
    }
    DateSpan picked = preferred(frame, left);
    boolean others =
        left.stream().anyMatch(s -> !s.from().equals(picked.from()) && !frame.past(s.start()));
    boolean moved = left.size() > 1 && isMove(frame.words());
    return Optional.of(bounded(frame, picked).unsure(others && !moved));
  }

  private static DateSpan preferred(Frame frame, List<DateSpan> left) {
    Words words = frame.words();
    if (left.size() > 1 && isMove(words)) {
      for (DateSpan span : left) {
        if (words.at(before(words, span.start())).equals("to")) {
          return span;
        }
      }
    }
    return left.stream()
        .filter(span -> left.size() == 1 || !frame.past(span.start()))
        .findFirst()
        .orElse(left.getFirst());
  }

  private static boolean isMove(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, MOVES)) {
        return true;
      }
    }
    return false;
  }

  /** The index of the first word before a date that is more than a preposition. */
  private static int before(Words words, int start) {
    int i = start - 1;
    while (words.is(i, LIGHT)) {
      i--;
    }
    return i;
  }

  /** Whether "not", "than" or "instead of" stand before the thing at {@code start}. */
  static boolean isRefused(Words words, int start) {
    int i = before(words, start);
    String word = words.at(i);
    boolean whyNot = words.at(i - 1).equals("why") || words.at(i - 1).equals("if");
    boolean than = word.equals("than") && !words.is(i - 1, COMPARED);
    boolean but = word.equals("but") && words.is(i - 1, ANYTHING);
    return (word.equals("not") && !whyNot) || than || but || words.is(i, INSTEAD);
  }

  /** "I can't do Monday", "Monday doesn't work". */
  private static boolean isExcluded(Words words, DateSpan span) {
    int i = before(words, span.start());
    boolean cannot = words.is(i, MANAGES) && words.is(i - 1, CANNOT);
    int end = span.end();
    boolean no = words.at(end).equals("is") && words.is(end + 1, Set.of("no", "not", "out"));
    return cannot || no || (words.is(end, FAILS) && words.is(end + 1, WORKS));
  }

  /** "My flight is on the twelfth, I want the fourteenth": what is, and then what is wanted. */
  private static void dropCurrent(Words words, List<DateSpan> spans) {
    for (int i = spans.size() - 2; i >= 0; i--) {
      boolean wish = any(words, spans.get(i).end(), spans.get(i + 1).start(), WISHES);
      int from = i == 0 ? 0 : spans.get(i - 1).end();
      if (wish && any(words, from, spans.get(i).start(), CURRENTLY)) {
        spans.remove(i);
      }
    }
  }

  private static boolean any(Words words, int from, int to, Set<String> set) {
    for (int k = from; k < to; k++) {
      if (words.is(k, set)) {
        return true;
      }
    }
    return false;
  }

  private static void dropCorrected(Words words, List<DateSpan> spans) {
    for (int i = spans.size() - 2; i >= 0; i--) {
      if (any(words, spans.get(i).end(), spans.get(i + 1).start(), CORRECTIONS)) {
        spans.remove(i);
      }
    }
  }

  private static Optional<DateSpan> range(Frame frame, List<DateSpan> spans) {
    Words words = frame.words();
    if (isMove(words)) {
      return Optional.empty();
    }
    for (int i = 0; i + 1 < spans.size(); i++) {
      DateSpan first = spans.get(i);
      DateSpan second = spans.get(i + 1);
      int join = first.end();
      int next =
          words.at(join + 1).equals("the") && second.start() == join + 2 ? join + 2 : join + 1;
      boolean joined = words.is(join, JOINS) && second.start() == next;
      String before = words.at(first.start() - 1);
      boolean ends = before.equals("from") || before.equals("between");
      boolean and = words.at(join).equals("and");
      boolean trip = isTrip(words, first, second);
      if ((joined && (ends || !and)) || trip) {
        return Optional.of(new DateRange(frame).between(first, second));
      }
    }
    return Optional.empty();
  }

  /** "Arriving on the twelfth and leaving on the fourteenth". */
  private static boolean isTrip(Words words, DateSpan first, DateSpan second) {
    int returns = before(words, second.start());
    int arrives = before(words, first.start());
    boolean near = words.is(arrives, ARRIVES) || words.is(arrives + 1, ARRIVES);
    return near && words.is(returns, RETURNS) && first.isDay() && second.isDay();
  }

  private static DateSpan bounded(Frame frame, DateSpan span) {
    Words words = frame.words();
    int i = span.start() - 1;
    i = words.at(i).equals("the") ? i - 1 : i;
    boolean than = words.at(i).equals("than");
    boolean negated = words.at(than ? i - 2 : i - 1).matches("not?");
    i = than ? i - 1 : i;
    if (words.is(i, than ? EARLIER : OPEN_BEFORE) && span.isDay() && !frame.past(i)) {
      return negated ? after(span, i) : before(frame, span, i);
    }
    boolean week = WEEKS.contains(span.granularity());
    boolean stretch = LONG.contains(span.granularity());
    if (((words.at(i).equals("before") && week) || (words.is(i, OPEN_BEFORE) && stretch))
        && !frame.past(i)) {
      return beforeLong(frame, span, i);
    }
    boolean onward =
        words.at(i).equals("from") && words.is(span.end(), Set.of("on", "onward", "onwards"));
    boolean later = than ? words.at(i).equals("later") : words.at(i).equals("after");
    if (later && negated && than && span.isDay()) {
      return before(frame, span, i);
    }
    if (later && (stretch || week)) {
      LocalDate next = span.to().plusDays(1);
      return after(
          new DateSpan(next, next, span.granularity(), span.certain(), false, i, span.end()), i);
    }
    return (later && !negated && !frame.past(i)) || onward ? after(span, i) : span;
  }

  /** "Before summer", "before March": up to the day before a longer stretch. */
  private static DateSpan beforeLong(Frame frame, DateSpan span, int start) {
    LocalDate last = span.from().minusDays(1);
    return last.isBefore(frame.today())
        ? span
        : new DateSpan(
            frame.today(), last, Granularity.BEFORE, span.certain(), false, start, span.end());
  }

  private static DateSpan before(Frame frame, DateSpan span, int start) {
    LocalDate from = span.from().isBefore(frame.today()) ? span.from() : frame.today();
    boolean certain = span.certain();
    return new DateSpan(from, span.to(), Granularity.BEFORE, certain, false, start, span.end());
  }

  private static DateSpan after(DateSpan span, int start) {
    return new DateSpan(
        span.from(),
        span.from().plusYears(1),
        Granularity.AFTER,
        span.certain(),
        false,
        start,
        span.end());
  }
}
