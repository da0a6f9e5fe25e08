package org.warmline.understanding.dates;

import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/**
 * A part of the day.
 *
 * @param name {@code morning}, {@code afternoon}, {@code evening} or {@code night}
 * @param start index of its first word
 * @param end index of the first word behind it
 */
public record DayPart(String name, int start, int end) {
  private static final Set<String> BEFORE =
      Set.of(
          "the",
          "this",
          "any",
          "early",
          "late",
          "tomorrow",
          "yesterday",
          "today",
          "every",
          "some",
          "same",
          "following",
          "next",
          "mid",
          "in",
          "prefer",
          "is",
          "or",
          "maybe",
          "sometime");
  private static final Set<String> NOT_BEFORE =
      Set.of("good", "whole", "all", "entire", "per", "a", "one", "each");
  private static final Set<String> NO_TIME =
      Set.of(
          "shift", "shifts", "manager", "news", "after", "show", "clerk", "porter", "desk", "gown",
          "dress");
  private static final Set<String> BEHIND = Set.of("one", "flight", "slot", "appointment", "works");

  /** The first one of a sentence; greetings and lengths such as "my whole morning" are none. */
  static Optional<DayPart> find(Words words, boolean expected) {
    for (int i = 0; i < words.size(); i++) {
      if (isFirstThing(words, i)) {
        return Optional.of(new DayPart("morning", i, i + 2));
      }
      Optional<String> name = name(words.at(i));
      boolean refused = DateChoice.isRefused(words, i);
      if (name.isPresent() && !refused && isMeant(words, i, expected)) {
        return Optional.of(new DayPart(name.get(), i, i + 1));
      }
    }
    return Optional.empty();
  }

  /** "First thing tomorrow", "first thing on Monday": not the first thing of a list. */
  private static boolean isFirstThing(Words words, int i) {
    if (!words.reads(i, "first thing")) {
      return false;
    }
    int day = words.at(i + 2).equals("on") ? i + 3 : i + 2;
    boolean dated =
        words.is(day, Set.of("tomorrow", "today"))
            || Calendar.findWeekday(words.at(day)).isPresent();
    boolean alone = words.size() == 2 || words.at(i - 1).matches("at|come|call");
    boolean closed = words.is(i + 2, Set.of("", "please", "if"));
    return dated || (alone && closed);
  }

  private static Optional<String> name(String word) {
    return switch (word) {
      case "morning", "mornings" -> Optional.of("morning");
      case "afternoon", "afternoons", "lunchtime" -> Optional.of("afternoon");
      case "evening", "evenings", "tonight", "dinnertime" -> Optional.of("evening");
      case "night" -> Optional.of("night");
      default -> Optional.empty();
    };
  }

  private static boolean isBehindTime(Words words, int i) {
    boolean number = NumberWords.belowHundred(words, i - 1).isPresent();
    boolean minutes = number && NumberWords.belowHundred(words, i - 2).isPresent();
    boolean counted = number && (words.at(i - 2).equals("past") || words.at(i - 2).equals("to"));
    boolean hour = number && !words.at(i).equals("night") && !words.at(i - 1).equals("one");
    return words.at(i - 1).contains(":") || words.reads(i - 2, "p m") || minutes || counted || hour;
  }

  private static boolean isMeant(Words words, int i, boolean expected) {
    if (words.is(i - 1, NOT_BEFORE) || words.is(i + 1, NO_TIME)) {
      return false;
    }
    if (words.at(i).equals("tonight") || words.at(i).endsWith("s")) {
      return true;
    }
    boolean afterDate = Calendar.findWeekday(words.at(i - 1)).isPresent();
    boolean atNight = words.at(i).equals("night") && words.at(i - 1).equals("at");
    boolean lastNight = words.reads(i - 1, "last night");
    boolean afterTime = isBehindTime(words, i);
    return afterDate
        || afterTime
        || atNight
        || lastNight
        || expected
        || words.is(i - 1, BEFORE)
        || (words.is(i + 1, BEHIND) && i > 0);
  }
}
