package org.warmline.understanding.dates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Times of day: {@code half past eight}, {@code quarter to five}, {@code two fifteen p m}, {@code
 * fourteen hundred hours}, {@code at nine}. A bare number is a time only behind a word such as "at"
 * with no noun after it, or where a time is expected.
 */
final class ClockRule {
  private static final Set<String> MARKERS =
      WordSet.of("at around about by before after until till past or than");
  private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening");
  private static final Set<String> CHOOSABLE =
      Set.of("one", "flight", "train", "slot", "appointment", "plane", "departure", "bus");
  private static final Set<String> NAMED_AFTER = WordSet.of("blue express oil sun snack mass");
  private static final List<String> CLOSINGS =
      List.of("of business", "of play", "of the business day", "of the working day");
  private static final Pattern FIGURES = Pattern.compile("\\d{1,2}[:.]\\d{2}");
  private static final int CLOSES = 17;
  private static final String ISH = "ish";
  private static final Set<String> RECKONS =
      WordSet.of("divided divide divisible multiply multiplied times");
  private static final Set<String> FOLLOWS =
      WordSet.of(
          " on in tomorrow today tonight please or and if works would is then thanks thank sharp"
              + " ish not this next monday tuesday wednesday thursday friday saturday sunday because"
              + " but instead for maybe i sounds should at no actually with from until the could can"
              + " so when as we sorry onwards onward to did wait");

  /** The time that begins at word {@code i}; {@code loose} takes bare numbers too. */
  Optional<Clock> at(Words words, int i, boolean loose) {
    return named(words, i)
        .or(() -> closing(words, i))
        .or(() -> roughly(words, i))
        .or(() -> Fractions.at(words, i, loose || words.is(i - 1, MARKERS)))
        .or(() -> military(words, i))
        .or(() -> plain(words, i, loose));
  }

  private static Optional<Clock> named(Words words, int i) {
    int at = words.at(i).equals("twelve") || words.at(i).equals("12") ? i + 1 : i;
    if (words.is(at + 1, NAMED_AFTER)) {
      return Optional.empty();
    }
    return switch (words.at(at)) {
      case "noon", "midday", "noontime" -> Optional.of(new Clock(12, 0, true, i, at + 1));
      case "midnight" -> Optional.of(new Clock(0, 0, true, i, at + 1));
      default -> Optional.empty();
    };
  }

  /** "Close of business": when that is differs a little. */
  private static Optional<Clock> closing(Words words, int i) {
    boolean close = words.at(i).equals("close") || words.at(i).equals("end");
    boolean by = words.at(i - 1).equals("by") || words.reads(i - 2, "by the");
    for (String day : CLOSINGS) {
      if (close && words.reads(i + 1, day)) {
        return Optional.of(new Clock(CLOSES, 0, false, i, i + 1 + day.split(" ").length));
      }
    }
    boolean today = words.reads(i, "end of the day") || words.reads(i, "end of day");
    int end = words.reads(i, "end of day") ? i + 3 : i + 4;
    return today && by ? Optional.of(new Clock(CLOSES, 0, false, i, end)) : Optional.empty();
  }

  /** "Nineish", "noonish". */
  private static Optional<Clock> roughly(Words words, int i) {
    String word = words.at(i);
    if (!word.endsWith(ISH) || word.length() < 6) {
      return Optional.empty();
    }
    String stem = word.substring(0, word.length() - ISH.length());
    if (stem.equals("noon") || stem.equals("midday")) {
      return Optional.of(new Clock(12, 0, true, i, i + 1));
    }
    return NumberWords.small(stem)
        .filter(hour -> hour > 0 && hour <= 12)
        .map(hour -> withMeridiem(words, hour, 0, i, i + 1, false));
  }

  private static Optional<Clock> military(Words words, int i) {
    boolean oh = words.at(i).equals("oh") || words.at(i).equals("zero");
    Optional<Num> hour =
        NumberWords.belowHundred(words, oh ? i + 1 : i).filter(n -> n.value() < 24);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    int end = hour.get().end();
    Optional<Num> minutes = minute(words, end).filter(n -> words.at(n.end()).equals("hours"));
    if (minutes.isPresent()) {
      int minute = minutes.get().value();
      return Optional.of(new Clock(hour.get().value(), minute, true, i, minutes.get().end() + 1));
    }
    boolean hundred = words.at(end).equals("hundred");
    boolean hours = words.at(end + 1).equals("hours");
    if (hundred && (hours || ((oh || hour.get().value() > 12) && words.is(end + 1, FOLLOWS)))) {
      return Optional.of(new Clock(hour.get().value(), 0, true, i, hours ? end + 2 : end + 1));
    }
    return Optional.empty();
  }

  private static Optional<Clock> plain(Words words, int i, boolean loose) {
    Optional<Clock> figures = figures(words, i);
    if (figures.isPresent()) {
      return figures;
    }
    Optional<Num> hour = NumberWords.belowHundred(words, i).filter(n -> n.value() < 24);
    if (hour.isEmpty() || (words.at(i).length() > 2 && Character.isDigit(words.at(i).charAt(0)))) {
      return Optional.empty();
    }
    int h = hour.get().value();
    Optional<Num> minute = minute(words, hour.get().end());
    if (minute.isPresent()) {
      Clock clock = withMeridiem(words, h, minute.get().value(), i, minute.get().end(), false);
      if ((clock.known() && h <= 12) || isMarked(words, i, clock.end(), loose)) {
        return Optional.of(clock);
      }
    }
    int end = hour.get().end();
    if (words.at(end).equals("o'clock") || words.at(end).equals("oclock")) {
      return Optional.of(withMeridiem(words, h, 0, i, end + 1, false));
    }
    if (words.reads(end, "o clock") || words.reads(end, "oh clock")) {
      return Optional.of(withMeridiem(words, h, 0, i, end + 2, false));
    }
    Clock clock = withMeridiem(words, h, 0, i, end, false);
    boolean roughly = words.at(end).equals(ISH) && h <= 12 && h > 0;
    boolean meridiem = roughly || (clock.end() > end && h <= 12 && h > 0);
    boolean counted = (words.at(i - 1).equals("by") && reckons(words)) || (h > 12 && !loose);
    boolean thing = words.at(i).equals("one") && words.size() > 1 && !words.is(i - 1, MARKERS);
    return meridiem || (h > 0 && !thing && !counted && isMarked(words, i, clock.end(), loose))
        ? Optional.of(clock)
        : Optional.empty();
  }

  private static boolean reckons(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, RECKONS)) {
        return true;
      }
    }
    return false;
  }

  static boolean isMarked(Words words, int start, int end, boolean loose) {
    boolean parted =
        words.at(end).equals("in") && words.at(end + 1).equals("the") && words.is(end + 2, PARTS);
    boolean choice = words.at(start - 1).equals("the") && words.is(end, CHOOSABLE);
    boolean sized =
        words.at(start - 1).equals("by") && NumberWords.belowHundred(words, start - 2).isPresent();
    boolean marked =
        loose || (words.is(start - 1, MARKERS) && !sized) || words.reads(end, "at night");
    return parted
        || words.is(end, Set.of("tonight"))
        || (marked && (choice || words.is(end, FOLLOWS)));
  }

  private static Optional<Clock> figures(Words words, int i) {
    String word = words.at(i);
    if (!FIGURES.matcher(word).matches()) {
      return Optional.empty();
    }
    String[] parts = word.split("[:.]", -1);
    int hour = Integer.parseInt(parts[0]);
    int minute = Integer.parseInt(parts[1]);
    Clock clock = withMeridiem(words, hour, minute, i, i + 1, word.startsWith("0"));
    boolean dotted = word.contains(".") && clock.end() == i + 1;
    return Clock.isTime(hour, minute) && !dotted ? Optional.of(clock) : Optional.empty();
  }

  private static Optional<Num> minute(Words words, int i) {
    if (words.at(i).equals("oh") || words.at(i).equals("o")) {
      return NumberWords.small(words.at(i + 1)).filter(n -> n < 10).map(n -> new Num(n, i + 2));
    }
    boolean oneFigure = words.at(i).length() == 1;
    return NumberWords.belowHundred(words, i)
        .filter(n -> n.value() < 60 && !oneFigure)
        .filter(n -> n.value() >= 10 || words.at(i).startsWith("0"));
  }

  /** Takes "a m", "p.m.", "in the evening" that follow. */
  static Clock withMeridiem(Words words, int hour, int minute, int start, int end, boolean known) {
    int h = hour == 24 ? 0 : hour;
    boolean am = words.at(end).equals("am") || words.reads(end, "a m");
    boolean pm = words.at(end).equals("pm") || words.reads(end, "p m");
    if ((am || pm) && h <= 12) {
      int length = words.at(end).length() == 2 ? 1 : 2;
      return new Clock(h % 12 + (pm ? 12 : 0), minute, true, start, end + length);
    }
    return new Clock(h, minute, known || h > 12 || h == 0, start, end);
  }
}
