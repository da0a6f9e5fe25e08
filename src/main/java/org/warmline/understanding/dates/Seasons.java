package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Seasons by whole months, as the northern half of the world has them: {@code this winter}, {@code
 * in the summer}, {@code spring of next year}. Their names are verbs and nouns too, so that a word
 * before and the one behind have to fit.
 */
final class Seasons {
  private static final Set<String> WHICH = WordSet.of("this next last coming following past");
  private static final Set<String> CUES =
      WordSet.of("in over during until till by before after throughout through for since around");

  private static final int MONTHS = 3;

  private static final int SOON_DAYS = 75;

  private Seasons() {}

  /** The season that begins at word {@code i}; {@code sliced} when a part of it was named. */
  static Optional<DateSpan> find(Frame frame, int i, boolean sliced) {
    Words words = frame.words();
    String which = words.is(i, WHICH) ? words.at(i) : "";
    int at = which.isEmpty() ? i : i + 1;
    boolean article = words.at(at).equals("the");
    at = article || words.reads(i, "this coming") || words.reads(i, "this past") ? at + 1 : at;
    int month = firstMonth(words.at(at));
    int before = article ? i - 1 : at - 1;
    boolean over = words.at(before).equals("over") && !article;
    boolean cued = sliced || !which.isEmpty() || (words.is(before, CUES) && !over);
    if (month == 0 || (article && !which.isEmpty())) {
      return Optional.empty();
    }
    Optional<Num> year = year(frame, at + 1);
    if (year.isPresent()) {
      LocalDate first = LocalDate.of(year.get().value(), month, 1);
      return Optional.of(season(first, i, year.get().end()));
    }
    return cued && TimePhrase.endsAt(words, at + 1)
        ? Optional.of(resolve(frame, which, month, i, at + 1))
        : Optional.empty();
  }

  private static DateSpan resolve(Frame frame, String which, int month, int i, int end) {
    LocalDate today = frame.today();
    LocalDate running = LocalDate.of(today.getYear() - 1, month, 1);
    while (!running.plusMonths(MONTHS).isAfter(today)) {
      running = running.plusYears(1);
    }
    boolean begun = !running.isAfter(today);
    boolean gone = which.equals("last") || which.equals("past") || which.isEmpty();
    if (which.equals("last") || (gone && frame.past(i) && !begun)) {
      return season(running.minusYears(1), i, end);
    }
    if (which.equals("next") || which.equals("following")) {
      LocalDate next = begun ? running.plusYears(1) : running;
      boolean soon = begun || next.isBefore(today.plusDays(SOON_DAYS));
      return season(next, i, end).unsure(soon);
    }
    return season(running, i, end);
  }

  private static DateSpan season(LocalDate first, int start, int end) {
    LocalDate last = first.plusMonths(MONTHS).minusDays(1);
    return DateSpan.of(first, last, Granularity.SEASON, start, end);
  }

  private static int firstMonth(String word) {
    return switch (word) {
      case "spring", "springtime" -> 3;
      case "summer", "summertime" -> 6;
      case "autumn", "fall" -> 9;
      case "winter", "wintertime" -> 12;
      default -> 0;
    };
  }

  /** "Of twenty twenty seven", "next year". */
  static Optional<Num> year(Frame frame, int i) {
    Words words = frame.words();
    int at = words.at(i).equals("of") || words.at(i).equals("in") ? i + 1 : i;
    int shift =
        switch (words.at(at)) {
          case "next" -> 1;
          case "last" -> -1;
          case "this" -> 0;
          default -> 9;
        };
    return shift < 9 && words.at(at + 1).equals("year")
        ? Optional.of(new Num(frame.today().getYear() + shift, at + 2))
        : NumberWords.year(words, at);
  }
}
