package org.warmline.understanding.codes;

import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.dates.TimeSpan;
import org.warmline.understanding.dates.WhenReading;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/**
 * Reads which of several offered things is meant: {@code the second one}, {@code the later one},
 * {@code the eight fifteen}, {@code none of those}. Immutable, may be shared between threads.
 */
public final class SpokenChoices {
  private static final Set<String> THINGS =
      Set.of("one", "option", "flight", "choice", "slot", "appointment", "of", "time", "offer");
  private static final Set<String> NONE = Set.of("neither", "none");
  private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening");
  private static final Set<String> ANY =
      Set.of("either", "any", "whichever", "whatever", "anyone", "anything");
  private static final Set<String> ENDS =
      Set.of("", "please", "thanks", "then", "one", "works", "is", "sounds", "i", "would", "thank");

  /**
   * The answer to the question which one.
   *
   * @param when what the same sentence says about dates and times
   */
  public Optional<ChoiceReading> readExpected(Words words, WhenReading when) {
    return none(words)
        .or(() -> position(words, true))
        .or(() -> extreme(words))
        .or(() -> bareNumber(words))
        .or(() -> byTime(when))
        .or(() -> partOfDay(words))
        .or(() -> any(words));
  }

  /** A choice that shows itself as one in any sentence: {@code the second one}. */
  public Optional<ChoiceReading> find(Words words) {
    return words.size() > 8 ? Optional.empty() : none(words).or(() -> position(words, false));
  }

  private static Optional<ChoiceReading> none(Words words) {
    for (int i = 0; i < words.size(); i++) {
      boolean other = words.reads(i, "something else") || words.reads(i, "not any of");
      if (words.is(i, NONE) || other) {
        return Optional.of(new ChoiceReading("none", true, i, i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<ChoiceReading> position(Words words, boolean expected) {
    for (int i = 0; i < words.size(); i++) {
      boolean refused = words.at(i - 1).equals("not") || words.reads(i - 2, "not the");
      Optional<Num> nth = nth(words, i).filter(n -> n.value() != 0 && n.value() <= 20);
      if (refused || nth.isEmpty()) {
        continue;
      }
      boolean thing = words.is(nth.get().end(), THINGS);
      boolean ends = words.is(nth.get().end(), ENDS);
      boolean the = words.at(i - 1).equals("the") || i == 0;
      boolean numbered = words.at(i).equals("number") || words.at(i).equals("option");
      boolean shows = thing && the && !words.at(nth.get().end()).equals("time");
      if (shows || numbered || (expected && (thing || ends))) {
        return Optional.of(
            new ChoiceReading(String.valueOf(nth.get().value()), true, i, nth.get().end()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Num> nth(Words words, int i) {
    if (words.at(i).equals("last") || words.at(i).equals("final")) {
      return Optional.of(new Num(-1, i + 1));
    }
    if (words.at(i).equals("number") || words.at(i).equals("option")) {
      return NumberWords.belowHundred(words, i + 1);
    }
    return NumberWords.ordinal(words, i);
  }

  private static Optional<ChoiceReading> extreme(Words words) {
    for (int i = 0; i < words.size(); i++) {
      String value =
          switch (words.at(i)) {
            case "earliest", "earlier", "soonest", "sooner" -> "earliest";
            case "latest", "later" -> "latest";
            default -> "";
          };
      if (!value.isEmpty() && !words.at(i - 1).equals("not")) {
        return Optional.of(new ChoiceReading(value, true, i, i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<ChoiceReading> byTime(WhenReading when) {
    return when.time()
        .filter(TimeSpan::isMinute)
        .map(t -> new ChoiceReading(t.from().toString(), t.certain(), t.start(), t.end()))
        .or(() -> when.part().map(p -> new ChoiceReading(p.name(), true, p.start(), p.end())))
        .or(
            () ->
                when.date()
                    .filter(d -> d.from().equals(d.to()))
                    .map(
                        d ->
                            new ChoiceReading(
                                d.from().toString(), d.certain(), d.start(), d.end())));
  }

  /** However it is put: "is a morning one" is what recognizers make of "the morning one". */
  private static Optional<ChoiceReading> partOfDay(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, PARTS) && !words.at(i - 1).equals("not") && !words.at(i - 1).equals("good")) {
        return Optional.of(new ChoiceReading(words.at(i), true, i, i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<ChoiceReading> bareNumber(Words words) {
    if (words.size() > 3) {
      return Optional.empty();
    }
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && words.at(i).equals("one")) {
        continue;
      }
      Optional<Num> number =
          NumberWords.belowHundred(words, i).filter(n -> n.value() > 0 && n.value() < 10);
      if (number.isPresent() && words.is(number.get().end(), ENDS) && !words.is(i - 1, THINGS)) {
        int at = i;
        return number.map(n -> new ChoiceReading(String.valueOf(n.value()), false, at, n.end()));
      }
    }
    return Optional.empty();
  }

  private static Optional<ChoiceReading> any(Words words) {
    for (int i = 0; i < words.size(); i++) {
      boolean careless =
          words.reads(i, "doesn't matter")
              || words.reads(i, "don't care")
              || words.reads(i, "don't mind")
              || words.reads(i, "you choose")
              || words.reads(i, "you pick");
      if (words.is(i, ANY) || careless) {
        return Optional.of(new ChoiceReading("any", true, i, i + 1));
      }
    }
    return Optional.empty();
  }
}
