package org.warmline.understanding.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in words or digits: {@code twenty three}, {@code 23rd}, {@code nineteen eighty four}. */
public final class NumberWords {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> SMALL_ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
          "seventy", 70, "eighty", 80, "ninety", 90);
  private static final Map<String, Integer> UNITS = numbered(SMALL);
  private static final Map<String, Integer> ORDINALS = numbered(SMALL_ORDINALS);

  private static final Pattern FIGURES = Pattern.compile("\\d{1,6}");
  private static final Pattern FIGURED_ORDINAL = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)");
  private static final Pattern FIGURED_YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private NumberWords() {}

  private static Map<String, Integer> numbered(List<String> names) {
    Map<String, Integer> result = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      result.put(names.get(i), i);
    }
    return Map.copyOf(result);
  }

  /** A word below twenty, or a single digit as a figure. */
  public static Optional<Integer> small(String word) {
    return Optional.ofNullable(UNITS.get(word));
  }

  /** A word for whole tens. */
  public static Optional<Integer> tens(String word) {
    return Optional.ofNullable(TENS.get(word));
  }

  /** Figures of at most six digits, or a number below one hundred in words. */
  public static Optional<Num> belowHundred(Words words, int i) {
    String word = words.at(i);
    if (FIGURES.matcher(word).matches()) {
      return Optional.of(new Num(Integer.parseInt(word), i + 1));
    }
    Integer tens = TENS.get(word);
    if (tens != null) {
      int unit = UNITS.getOrDefault(words.at(i + 1), 0);
      return Optional.of(
          unit > 0 && unit < 10 ? new Num(tens + unit, i + 2) : new Num(tens, i + 1));
    }
    return small(word).map(value -> new Num(value, i + 1));
  }

  /** A whole number, up to some hundred thousands. */
  public static Optional<Num> cardinal(Words words, int i) {
    int total = 0;
    Optional<Num> part = belowHundred(words, words.reads(i, "a hundred") ? i + 1 : i);
    if (words.reads(i, "a hundred") || words.reads(i, "a thousand")) {
      part = Optional.of(new Num(1, i + 1));
    }
    if (part.isEmpty()) {
      return part;
    }
    Num last = part.get();
    if (words.at(last.end()).equals("hundred")) {
      last = plus(words, last.value() * 100, last.end() + 1, 100);
    }
    if (words.at(last.end()).equals("thousand")) {
      total = last.value() * 1000;
      last = new Num(0, last.end() + 1);
      Optional<Num> rest = cardinal(words, skipAnd(words, last.end()));
      if (rest.isPresent() && rest.get().value() < 1000) {
        last = rest.get();
      }
    }
    return Optional.of(new Num(total + last.value(), last.end()));
  }

  private static Num plus(Words words, int value, int end, int below) {
    Optional<Num> rest = belowHundred(words, skipAnd(words, end));
    return rest.isPresent() && rest.get().value() < below && rest.get().value() > 0
        ? new Num(value + rest.get().value(), rest.get().end())
        : new Num(value, end);
  }

  private static int skipAnd(Words words, int i) {
    return words.at(i).equals("and") ? i + 1 : i;
  }

  /** {@code third}, {@code twenty third}, {@code 23rd}; up to ninety ninth. */
  public static Optional<Num> ordinal(Words words, int i) {
    String word = words.at(i);
    Matcher figured = FIGURED_ORDINAL.matcher(word);
    if (figured.matches()) {
      return Optional.of(new Num(Integer.parseInt(figured.group(1)), i + 1));
    }
    Integer unit = ORDINALS.get(word);
    if (unit != null) {
      return Optional.of(new Num(unit, i + 1));
    }
    if (word.endsWith("tieth") && TENS.containsKey(word.replace("tieth", "ty"))) {
      return Optional.of(new Num(TENS.getOrDefault(word.replace("tieth", "ty"), 0), i + 1));
    }
    Integer tens = TENS.get(word);
    Integer after = ORDINALS.get(words.at(i + 1));
    return tens != null && after != null && after > 0 && after < 10
        ? Optional.of(new Num(tens + after, i + 2))
        : Optional.empty();
  }

  /** A year from 1900 to 2099, as figures or as spoken. */
  public static Optional<Num> year(Words words, int i) {
    String word = words.at(i);
    if (FIGURED_YEAR.matcher(word).matches()) {
      return Optional.of(new Num(Integer.parseInt(word), i + 1));
    }
    if (words.reads(i, "two thousand")) {
      return cardinal(words, i).filter(n -> n.value() < 2100);
    }
    int century = word.equals("nineteen") ? 1900 : word.equals("twenty") ? 2000 : 0;
    if (century == 0) {
      return Optional.empty();
    }
    if (words.at(i + 1).equals("oh") || words.at(i + 1).equals("o")) {
      return small(words.at(i + 2)).filter(n -> n < 10).map(n -> new Num(century + n, i + 3));
    }
    return belowHundred(words, i + 1)
        .filter(n -> n.value() >= 10 && n.value() < 100)
        .map(n -> new Num(century + n.value(), n.end()));
  }
}
