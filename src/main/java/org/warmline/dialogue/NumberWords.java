package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers as English words, in pieces of a vocabulary that is small enough to be rendered ahead.
 */
final class NumberWords {
  static final long MOST = 999_999_999;
  private static final int SCALE = 1000;
  private static final List<String> SCALES = List.of("", "thousand", "million");
  private static final List<String> UNITS =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              .concat(" fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ORDINALS =
      List.of(
          "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              .concat(" thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth")
              .concat(" nineteenth")
              .split(" "));

  private NumberWords() {}

  /** A number from 0 to 99. */
  static String small(int number) {
    if (number < UNITS.size()) {
      return UNITS.get(number);
    }
    String tens = TENS.get(number / 10);
    return number % 10 == 0 ? tens : tens + " " + UNITS.get(number % 10);
  }

  /** The day of a month. */
  static String ordinal(int day) {
    if (day < ORDINALS.size()) {
      return ORDINALS.get(day);
    }
    String tens = TENS.get(day / 10);
    return day % 10 == 0
        ? tens.substring(0, tens.length() - 1) + "ieth"
        : tens + " " + ORDINALS.get(day % 10);
  }

  /** A number from 0 to {@link #MOST}: {@code "two", "thousand", "three", "hundred", "and", …}. */
  static List<String> cardinal(long number) {
    List<String> words = new ArrayList<>();
    long unit = (long) SCALE * SCALE;
    for (int scale = SCALES.size() - 1; scale >= 0; scale--, unit /= SCALE) {
      int count = (int) (number / unit % SCALE);
      if (count > 0) {
        words.addAll(belowThousand(count));
        if (scale > 0) {
          words.add(SCALES.get(scale));
        }
      }
    }
    return words.isEmpty() ? List.of(small(0)) : List.copyOf(words);
  }

  /** Every piece that {@link #cardinal} is made of. */
  static List<String> vocabulary() {
    List<String> words =
        new ArrayList<>(IntStream.range(0, 100).mapToObj(NumberWords::small).toList());
    words.addAll(List.of("hundred", "hundred and", "thousand", "million"));
    return words;
  }

  private static List<String> belowThousand(int number) {
    int rest = number % 100;
    if (number < 100) {
      return List.of(small(number));
    }
    String hundreds = small(number / 100);
    return rest == 0 ? List.of(hundreds, "hundred") : List.of(hundreds, "hundred and", small(rest));
  }
}
