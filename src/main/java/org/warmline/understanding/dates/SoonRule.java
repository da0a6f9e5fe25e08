package org.warmline.understanding.dates;

import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * So long from now: {@code in half an hour}, {@code in twenty minutes}, {@code two hours from now}.
 * "In a minute" and "in a second" are no times, nor is what happened so often in an hour.
 */
final class SoonRule {
  private static final int MOST_MINUTES = 36 * 60;
  private static final int HOUR = 60;
  private static final int HALF = 30;
  private static final int QUARTER = 15;
  private static final Set<String> ROUGHLY =
      WordSet.of("about around roughly like another maybe approximately exactly say just over");
  private static final Set<String> OTHERWISE = WordSet.of("of long flat worth less per");
  private static final Set<String> COUNTS =
      WordSet.of(
          "times twice once again every per how hundred miles kilometers calls minutes hours");

  /**
   * What was said.
   *
   * @param start index of its first word
   * @param end index of the first word behind
   */
  record Soon(int minutes, boolean within, int start, int end) {}

  private SoonRule() {}

  /** The first one of a sentence. */
  static Optional<Soon> find(Frame frame) {
    for (int i = 0; i < frame.words().size(); i++) {
      Optional<Soon> soon = at(frame, i);
      if (soon.isPresent()) {
        return soon;
      }
    }
    return Optional.empty();
  }

  private static Optional<Soon> at(Frame frame, int i) {
    Words words = frame.words();
    boolean within = words.at(i).equals("within");
    boolean in = within || words.at(i).equals("in");
    int at = in && words.is(i + 1, ROUGHLY) ? i + 2 : in ? i + 1 : i;
    Optional<Num> length = length(words, at).filter(n -> n.value() <= MOST_MINUTES);
    if (length.isEmpty() || frame.past(i) || isCounted(words, i)) {
      return Optional.empty();
    }
    int end = length.get().end();
    boolean from = words.reads(end, "from now");
    end = from ? end + 2 : words.at(end).equals("time") ? end + 1 : end;
    boolean said = (in || from) && !words.is(end, OTHERWISE) && !words.at(end).endsWith("ing");
    return said && !DateChoice.isRefused(words, i)
        ? Optional.of(new Soon(length.get().value(), within, i, end))
        : Optional.empty();
  }

  /** "Five times in an hour", "how far can I get in two hours". */
  private static boolean isCounted(Words words, int i) {
    for (int k = 0; k < i; k++) {
      if (words.is(k, COUNTS)) {
        return true;
      }
    }
    return false;
  }

  /** Minutes that words at a place come to. */
  private static Optional<Num> length(Words words, int i) {
    int at = words.at(i).equals("a") ? i + 1 : i;
    if (words.reads(at, "half an hour") || words.reads(at, "half a hour")) {
      return Optional.of(new Num(HALF, at + 3));
    }
    if (words.reads(at, "half hour")) {
      return Optional.of(new Num(HALF, at + 2));
    }
    if (words.reads(at, "quarter of an hour")) {
      return Optional.of(new Num(QUARTER, at + 4));
    }
    if (words.reads(at, "three quarters of an hour")) {
      return Optional.of(new Num(HOUR - QUARTER, at + 5));
    }
    return hours(words, i).or(() -> minutes(words, i));
  }

  private static Optional<Num> hours(Words words, int i) {
    boolean couple = words.reads(i, "a couple of") || words.reads(i, "a couple");
    boolean one = words.at(i).equals("an") || words.at(i).equals("one");
    int behind = couple ? (words.at(i + 2).equals("of") ? i + 3 : i + 2) : i + 1;
    Optional<Num> count =
        couple || one
            ? Optional.of(new Num(couple ? 2 : 1, behind))
            : NumberWords.belowHundred(words, i);
    if (count.isEmpty() || count.get().value() < 1) {
      return Optional.empty();
    }
    int hours = HOUR * count.get().value();
    int end = count.get().end();
    boolean half = words.reads(end, "and a half");
    int unit = half ? end + 3 : end;
    if (!words.at(unit).matches("hours?'?|hrs?")) {
      return Optional.empty();
    }
    if (half || words.reads(unit + 1, "and a half")) {
      return Optional.of(new Num(hours + HALF, half ? unit + 1 : unit + 4));
    }
    if (words.reads(unit + 1, "and a quarter")) {
      return Optional.of(new Num(hours + QUARTER, unit + 4));
    }
    Optional<Num> more =
        words.at(unit + 1).equals("and") ? minutes(words, unit + 2) : Optional.empty();
    return Optional.of(
        more.map(m -> new Num(hours + m.value(), m.end())).orElse(new Num(hours, unit + 1)));
  }

  /** More than one: "in a minute" only means soon. */
  private static Optional<Num> minutes(Words words, int i) {
    return NumberWords.belowHundred(words, i)
        .filter(n -> n.value() > 1 && words.at(n.end()).matches("minutes?'?|mins?"))
        .map(n -> new Num(n.value(), n.end() + 1));
  }
}
