package org.warmline.dialogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Days and times as English words, in pieces of closed vocabularies. */
final class ClockWords {
  private static final List<String> DAYPARTS =
      List.of("in the morning", "in the afternoon", "in the evening");
  private static final String NOON = "noon";
  private static final String TO = "to";

  private ClockWords() {}

  /** {@code "Friday,", "November", "twenty seventh"}. */
  static List<String> date(LocalDate date) {
    return List.of(
        name(date.getDayOfWeek()) + ",",
        name(date.getMonth()),
        NumberWords.ordinal(date.getDayOfMonth()));
  }

  /** One day, or from the first to the second. */
  static List<String> dates(String[] days) {
    List<String> words = new ArrayList<>(date(LocalDate.parse(days[0])));
    if (days.length > 1 && !days[0].equals(days[1])) {
      words.add(TO);
      words.addAll(date(LocalDate.parse(days[1])));
    }
    return words;
  }

  /** As {@link #inDates}, of stretches of days. */
  static List<String> inRanges() {
    List<String> words = new ArrayList<>(inDates());
    words.addAll(endsOfDates());
    words.add(TO);
    return words;
  }

  /** {@code "eight", "fifteen", "in the morning"}. */
  static List<String> time(LocalTime time) {
    if (time.getHour() == 12 && time.getMinute() == 0) {
      return List.of(NOON);
    }
    return List.of(
        NumberWords.small(hour(time)), minute(time.getMinute()), daypart(time.getHour()));
  }

  /** Every piece that days are made of: those that are followed by another, then those that end. */
  static List<String> inDates() {
    List<String> words =
        new ArrayList<>(Arrays.stream(DayOfWeek.values()).map(day -> name(day) + ",").toList());
    Arrays.stream(Month.values()).map(ClockWords::name).forEach(words::add);
    return words;
  }

  static List<String> endsOfDates() {
    return IntStream.rangeClosed(1, 31).mapToObj(NumberWords::ordinal).toList();
  }

  /** As {@link #inDates}, of times. */
  static List<String> inTimes() {
    List<String> words =
        new ArrayList<>(IntStream.rangeClosed(1, 12).mapToObj(NumberWords::small).toList());
    IntStream.range(0, 60).mapToObj(ClockWords::minute).forEach(words::add);
    return words.stream().distinct().toList();
  }

  static List<String> endsOfTimes() {
    List<String> words = new ArrayList<>(DAYPARTS);
    words.add(NOON);
    return words;
  }

  private static int hour(LocalTime time) {
    return time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
  }

  private static String minute(int minute) {
    if (minute == 0) {
      return "o'clock";
    }
    return minute < 10 ? "oh " + NumberWords.small(minute) : NumberWords.small(minute);
  }

  private static String daypart(int hour) {
    return DAYPARTS.get(hour < 12 ? 0 : hour < 18 ? 1 : 2);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
