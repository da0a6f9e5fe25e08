package org.warmline.actions;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Words a day as people say it on the telephone: {@code yesterday}, {@code on Tuesday}. */
final class SpokenDay {
  private static final List<String> ORDINALS =
      List.of(
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
          "twentieth",
          "twenty-first",
          "twenty-second",
          "twenty-third",
          "twenty-fourth",
          "twenty-fifth",
          "twenty-sixth",
          "twenty-seventh",
          "twenty-eighth",
          "twenty-ninth",
          "thirtieth",
          "thirty-first");

  private SpokenDay() {}

  static String of(LocalDate day, LocalDate today) {
    String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    int ahead = Math.toIntExact(ChronoUnit.DAYS.between(today, day));
    return switch (ahead) {
      case -1 -> "yesterday";
      case 0 -> "today";
      case 1 -> "tomorrow";
      case 2, 3, 4, 5, 6 -> "on " + weekday;
      case -6, -5, -4, -3, -2 -> "last " + weekday;
      default ->
          "on %s %s"
              .formatted(
                  day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                  ORDINALS.get(day.getDayOfMonth() - 1));
    };
  }
}
