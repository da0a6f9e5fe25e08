package org.warmline.understanding.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Numbers said one after the other, and how they may be laid out as two days or months and a year:
 * {@code oh four twelve eighty nine}, {@code zero four one two eight nine}.
 *
 * @param end index of the first word behind
 */
record NumberRun(List<Piece> pieces, int end) {
  private static final Set<String> BETWEEN = WordSet.of("slash dash stroke hyphen");
  private static final Set<String> ZERO = WordSet.of("oh o zero 0 nought");
  private static final int MOST = 12;

  /**
   * One number.
   *
   * @param digit whether it may be one half of a number of two digits
   */
  record Piece(int value, boolean digit) {}

  /** First, second and year as they were said; the year with two or four digits. */
  record Laid(int first, int second, int year) {}

  NumberRun {
    pieces = List.copyOf(pieces);
  }

  static NumberRun at(Words words, int start) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    while (pieces.size() < MOST) {
      int next = words.is(at, BETWEEN) && !pieces.isEmpty() ? at + 1 : at;
      Optional<Num> year =
          words.reads(next, "two thousand") ? NumberWords.year(words, next) : Optional.empty();
      Optional<Num> number = year.or(() -> NumberWords.belowHundred(words, next));
      if (words.is(next, ZERO)) {
        pieces.add(new Piece(0, true));
        at = next + 1;
      } else if (number.isPresent() && number.get().value() <= 2100) {
        boolean figures = words.at(next).matches("\\d{2,}");
        pieces.add(new Piece(number.get().value(), number.get().value() < 10 && !figures));
        at = number.get().end();
      } else {
        break;
      }
    }
    return new NumberRun(pieces, at);
  }

  /** Two numbers and nothing else. */
  boolean isPair() {
    return pieces.size() == 2 && pieces.get(0).value() > 0 && pieces.get(1).value() > 0;
  }

  /** Whether it is put as dates are, rather than digit by digit. */
  boolean isGrouped() {
    Piece last = pieces.get(pieces.size() - 1);
    long digits = pieces.stream().filter(p -> p.digit() && p.value() > 0).count();
    return last.value() >= 10 && digits <= 2 && pieces.size() <= 6;
  }

  /** The one way to lay all numbers out, if there is one. */
  Optional<Laid> laid() {
    for (int first = 1; first <= 2; first++) {
      for (int second = 1; second <= 2; second++) {
        Optional<Integer> one = number(0, first);
        Optional<Integer> two = number(first, second);
        Optional<Integer> year = year(first + second);
        boolean fits = one.isPresent() && two.isPresent() && year.isPresent();
        if (fits && one.get() <= 31 && two.get() <= 31 && (one.get() <= 12 || two.get() <= 12)) {
          return Optional.of(new Laid(one.get(), two.get(), year.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> number(int from, int length) {
    if (from + length > pieces.size()) {
      return Optional.empty();
    }
    Piece piece = pieces.get(from);
    if (length == 1) {
      return piece.value() > 0 ? Optional.of(piece.value()) : Optional.empty();
    }
    Piece next = pieces.get(from + 1);
    boolean zero = piece.value() == 0 && next.value() > 0 && next.value() < 10;
    boolean digits = piece.digit() && next.digit();
    return zero || digits ? Optional.of(piece.value() * 10 + next.value()) : Optional.empty();
  }

  /** The year that all pieces from one on make. */
  private Optional<Integer> year(int from) {
    List<Piece> rest = pieces.subList(Math.min(from, pieces.size()), pieces.size());
    int digits = 0;
    for (Piece piece : rest) {
      digits = digits * (piece.value() > 9 ? 100 : 10) + Math.min(piece.value(), 9999);
    }
    boolean single = rest.stream().allMatch(Piece::digit);
    return switch (rest.size()) {
      case 1 -> year(rest.get(0).value() >= 10, rest.get(0).value());
      case 2 -> {
        boolean century = rest.get(0).value() == 19 || rest.get(0).value() == 20;
        yield single ? Optional.of(digits) : year(century && rest.get(1).value() >= 10, digits);
      }
      case 3 -> {
        boolean century = rest.get(0).value() == 19 || rest.get(0).value() == 20;
        yield year(century && rest.get(1).digit() && rest.get(2).digit(), digits);
      }
      case 4 -> year(single, digits);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> year(boolean fits, int value) {
    boolean known = value < 100 || (value >= 1900 && value < 2100);
    return fits && known ? Optional.of(value) : Optional.empty();
  }
}
