package org.warmline.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.warmline.call.Saying;

/** Canonical values as English words, so that every voice says them alike. */
final class Spoken {
  private static final List<String> UNITS =
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
  private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty");
  private static final List<String> ORDINALS =
      List.of(
          "",
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
          "nineteenth",
          "twentieth");

  static final String OR = " or ";

  private Spoken() {}

  /**
   * A value in words.
   *
   * @param kind the slot's type or, for a fact, its name
   * @param value its canonical form; said as it is when it does not read as its kind
   */
  static String say(String kind, String value) {
    if (isCode(kind)) {
      return code(value);
    }
    try {
      return switch (kind) {
        case "date" -> date(LocalDate.parse(value));
        case "time" -> time(LocalTime.parse(value));
        case "doctor" -> value.startsWith("Doctor ") ? value : "Doctor " + value;
        default -> value;
      };
    } catch (DateTimeParseException notCanonical) {
      return value;
    }
  }

  /** True for a value that could be anything, which is not worth keeping once it is rendered. */
  static boolean isOpen(String kind) {
    return switch (kind) {
      case "date", "time", "part_of_day", "doctor", "origin", "destination", "title", "company" ->
          false;
      default -> true;
    };
  }

  /** A value in words, split so that each part of a closed vocabulary stands by itself. */
  static List<Saying.Part> parts(String kind, String value) {
    String words = say(kind, value);
    if (!isCode(kind)) {
      return List.of(new Saying.Part(words, isOpen(kind)));
    }
    List<Saying.Part> parts = new ArrayList<>();
    for (String symbol : words.split("(?<=, )", -1)) {
      parts.add(new Saying.Part(symbol, false));
    }
    return parts;
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  static List<Saying.Part> oneOf(List<String> labels) {
    List<Saying.Part> parts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (i > 0) {
        parts.add(new Saying.Part(i == labels.size() - 1 ? OR : ", ", false));
      }
      parts.add(new Saying.Part(labels.get(i), false));
    }
    return parts;
  }

  private static boolean isCode(String kind) {
    return switch (kind) {
      case "code", "flight_number", "booking_reference", "order_number" -> true;
      default -> false;
    };
  }

  private static String date(LocalDate date) {
    String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return weekday + ", " + month + " " + ordinal(date.getDayOfMonth());
  }

  private static String ordinal(int day) {
    if (day <= 20) {
      return ORDINALS.get(day);
    }
    String tens = TENS.get(day / 10);
    if (day % 10 == 0) {
      return tens.substring(0, tens.length() - 1) + "ieth";
    }
    return tens + " " + ORDINALS.get(day % 10);
  }

  private static String time(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return "noon";
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return UNITS.get(hour) + minutes(time.getMinute()) + daypart(time.getHour());
  }

  private static String minutes(int minute) {
    if (minute == 0) {
      return " o'clock";
    }
    return minute < 10 ? " oh " + UNITS.get(minute) : " " + number(minute);
  }

  private static String daypart(int hour) {
    if (hour < 12) {
      return " in the morning";
    }
    return hour < 18 ? " in the afternoon" : " in the evening";
  }

  private static String number(int below60) {
    if (below60 < 20) {
      return UNITS.get(below60);
    }
    String tens = TENS.get(below60 / 10);
    return below60 % 10 == 0 ? tens : tens + " " + UNITS.get(below60 % 10);
  }

  private static String code(String value) {
    return value
        .chars()
        .mapToObj(c -> Character.isDigit(c) ? UNITS.get(c - '0') : Character.toString(c))
        .collect(Collectors.joining(", "));
  }
}
