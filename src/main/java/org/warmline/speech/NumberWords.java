package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;

/** Numbers as English words, lower case, without "and". */
final class NumberWords {
  private static final List<String> ONES =
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
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ORDINAL_ONES =
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
          "twelfth");

  private NumberWords() {}

  /** "21" in digits becomes "two one". */
  static List<String> digits(String digits) {
    return digits.chars().mapToObj(digit -> ONES.get(digit - '0')).toList();
  }

  /** 21 becomes "twenty one"; below a thousand million. */
  static List<String> cardinal(long number) {
    List<String> words = new ArrayList<>();
    long rest = number;
    for (Scale scale : Scale.values()) {
      if (rest >= scale.size) {
        words.addAll(cardinal(rest / scale.size));
        words.add(scale.word);
        rest %= scale.size;
      }
    }
    if (rest >= 20) {
      words.add(TENS.get((int) rest / 10));
      rest %= 10;
    }
    if (rest > 0 || words.isEmpty()) {
      words.add(ONES.get((int) rest));
    }
    return List.copyOf(words);
  }

  /** 21 becomes "twenty first". */
  static List<String> ordinal(long number) {
    List<String> words = new ArrayList<>(cardinal(number));
    words.add(ordinalOf(words.removeLast()));
    return List.copyOf(words);
  }

  /** 1998 becomes "nineteen ninety eight", 2005 "two thousand five", 2026 "twenty twenty six". */
  static List<String> year(int year) {
    int rest = year % 100;
    if (year / 10 == 200) {
      return cardinal(year);
    }
    List<String> words = new ArrayList<>(cardinal(year / 100));
    if (rest == 0) {
      words.add("hundred");
    } else {
      if (rest < 10) {
        words.add("oh");
      }
      words.addAll(cardinal(rest));
    }
    return List.copyOf(words);
  }

  private static String ordinalOf(String cardinal) {
    int one = ONES.indexOf(cardinal);
    if (one >= 0 && one < ORDINAL_ONES.size()) {
      return ORDINAL_ONES.get(one);
    }
    return cardinal.endsWith("y")
        ? cardinal.substring(0, cardinal.length() - 1) + "ieth"
        : cardinal + "th";
  }

  private enum Scale {
    MILLION(1_000_000, "million"),
    THOUSAND(1_000, "thousand"),
    HUNDRED(100, "hundred");

    private final long size;
    private final String word;

    Scale(long size, String word) {
      this.size = size;
      this.word = word;
    }
  }
}
