package org.warmline.understanding.dates;

import java.time.LocalTime;

/**
 * A time of day as it was said.
 *
 * @param hour 0 to 23
 * @param known true when morning or afternoon is plain from the words themselves
 * @param start index of its first word
 * @param end index of the first word behind it
 */
record Clock(int hour, int minute, boolean known, int start, int end) {

  /** The time, with the part of the day that was said beside it, else a guess for daytime. */
  LocalTime resolve(String part) {
    if (known) {
      return LocalTime.of(hour, minute);
    }
    return switch (part) {
      case "morning" -> LocalTime.of(hour % 12, minute);
      case "afternoon", "evening" -> LocalTime.of(hour < 12 ? hour + 12 : hour, minute);
      case "night" ->
          LocalTime.of(hour == 12 ? 0 : hour > 4 && hour < 12 ? hour + 12 : hour, minute);
      default -> LocalTime.of(hour > 0 && hour < 7 ? hour + 12 : hour, minute);
    };
  }

  Clock from(int newStart) {
    return new Clock(hour, minute, known, newStart, end);
  }

  static boolean isTime(int hour, int minute) {
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  }
}
