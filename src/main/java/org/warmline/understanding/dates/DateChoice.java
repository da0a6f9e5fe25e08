package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Words;

/**
 * Picks the date that is meant when a sentence names several: corrections ("no, Thursday"),
 * refusals ("not Friday", "instead of Monday"), moves ("from Tuesday to Friday") and ranges.
 */
final class DateChoice {
  private static final Set<String> JOINS = Set.of("to", "through", "until", "till", "and", "thru");
  private static final Set<String> CORRECTIONS =
      Set.of("no", "sorry", "actually", "wait", "mean", "make", "rather", "correction", "scratch");
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
      Set.of("on", "the", "at", "for", "in", "from", "of", "around", "about", "sometime", "any");
  private static final Set<String> EARLIER = Set.of("earlier", "sooner");
  private static final Set<String> COMPARED = Set.of("later", "earlier", "sooner");
  private static final Set<String> OPEN_BEFORE = Set.of("before", "by", "until", "till");

  private DateChoice() {}

  static Optional<DateSpan> pick(Frame frame, List<DateSpan> found) {
    List<DateSpan> left = new ArrayList<>();
    for (DateSpan span : found) {
      if (!isRefused(frame.words(), span.start())) {
        left.add(span);
      }
    }
    dropCorrected(frame.words(), left);
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
    return (word.equals("not") && !whyNot) || than || word.equals("instead");
  }

  private static void dropCorrected(Words words, List<DateSpan> spans) {
    for (int i = spans.size() - 2; i >= 0; i--) {
      for (int k = spans.get(i).end(); k < spans.get(i + 1).start(); k++) {
        if (words.is(k, CORRECTIONS)) {
          spans.remove(i);
          break;
        }
      }
    }
  }

  private static Optional<DateSpan> range(Frame frame, List<DateSpan> spans) {
    Words words = frame.words();
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
      if (joined && (ends || !and) && !isMove(words)) {
        return Optional.of(between(frame, first, second));
      }
    }
    return Optional.empty();
  }

  private static DateSpan between(Frame frame, DateSpan first, DateSpan second) {
    LocalDate from = first.from();
    if (first.bare() && !second.bare()) {
      LocalDate month = second.from();
      from =
          Calendar.find(month.getYear(), month.getMonthValue(), from.getDayOfMonth()).orElse(from);
    }
    LocalDate to = second.to();
    if (to.isBefore(from) && second.bare()) {
      to = Calendar.findNearestDay(from, to.getDayOfMonth(), frame.past(first.start())).orElse(to);
    } else if (to.isBefore(from) && !first.bare()) {
      to = to.plusWeeks(1);
    }
    boolean ordered = !to.isBefore(from);
    return DateSpan.of(
            ordered ? from : to,
            ordered ? to : from,
            Granularity.RANGE,
            first.start(),
            second.end())
        .unsure(!ordered || !second.certain());
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
    boolean onward =
        words.at(i).equals("from") && words.is(span.end(), Set.of("on", "onward", "onwards"));
    boolean later = than ? words.at(i).equals("later") : words.at(i).equals("after");
    if (later && negated && than && span.isDay()) {
      return before(frame, span, i);
    }
    return (later && !negated && !frame.past(i)) || onward ? after(span, i) : span;
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
