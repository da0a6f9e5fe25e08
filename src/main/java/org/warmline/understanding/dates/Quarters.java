package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/** Quarters of a year: {@code next quarter}, {@code the second quarter of next year}. */
final class Quarters {
  private static final Set<String> OTHER = WordSet.of("of past to after before");
  private static final int MONTHS = 3;

  private Quarters() {}

  /** The quarter that begins at word {@code i}. */
  static Optional<DateSpan> find(Frame frame, int i) {
    Words words = frame.words();
    int at = words.at(i).equals("the") ? i + 1 : i;
    Optional<Num> nth =
        words.at(at).equals("last") || words.at(at).equals("final")
            ? Optional.of(new Num(4, at + 1))
            : NumberWords.ordinal(words, at).filter(n -> n.value() >= 1 && n.value() <= 4);
    if (nth.isPresent() && words.at(nth.get().end()).equals("quarter")) {
      Optional<DateSpan> numbered = numbered(frame, nth.get(), i);
      if (numbered.isPresent()) {
        return numbered;
      }
    }
    int shift = shift(words.at(at));
    boolean plain = words.at(at + 1).equals("quarter") && !words.is(at + 2, OTHER);
    return shift < 2 && plain && TimePhrase.endsAt(words, at + 2)
        ? Optional.of(quarter(first(frame.today()).plusMonths((long) MONTHS * shift), i, at + 2))
        : Optional.empty();
  }

  private static int shift(String which) {
    return switch (which) {
      case "this", "current" -> 0;
      case "next", "coming", "following" -> 1;
      case "last", "previous" -> -1;
      default -> 2;
    };
  }

  private static Optional<DateSpan> numbered(Frame frame, Num nth, int i) {
    Words words = frame.words();
    int end = nth.end() + 1;
    int month = MONTHS * (nth.value() - 1) + 1;
    boolean counted = NumberWords.ordinal(words, nth.end() - 1).isPresent();
    Optional<Num> year = Seasons.year(frame, end);
    if (year.isPresent()) {
      return Optional.of(quarter(LocalDate.of(year.get().value(), month, 1), i, year.get().end()));
    }
    LocalDate named = LocalDate.of(frame.today().getYear(), month, 1);
    boolean over = named.isBefore(first(frame.today())) && !frame.past(i);
    LocalDate coming = over ? named.plusYears(1) : named;
    if (words.reads(end, "of the year")) {
      return Optional.of(quarter(coming, i, end + 3));
    }
    return counted && TimePhrase.endsAt(words, end)
        ? Optional.of(quarter(coming, i, end))
        : Optional.empty();
  }

  private static LocalDate first(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
  }

  private static DateSpan quarter(LocalDate first, int start, int end) {
    LocalDate last = first.plusMonths(MONTHS).minusDays(1);
    return DateSpan.of(first, last, Granularity.QUARTER, start, end);
  }
}
