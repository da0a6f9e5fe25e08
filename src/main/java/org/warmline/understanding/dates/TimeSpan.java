package org.warmline.understanding.dates;

import java.time.LocalTime;

/**
 * A time of day, or a stretch between two, and the words it was read from.
 *
 * @param certain false when it could be twelve hours off
 * @param start index of its first word
 * @param end index of the first word behind it
 * @param kind how much of the day it leaves open
 */
public record TimeSpan(
    LocalTime from, LocalTime to, boolean certain, int start, int end, Kind kind) {

  /** How much of the day is meant. */
  public enum Kind {
    MINUTE,
    /** From one time to another. */
    RANGE,
    /** Until a time; from the beginning of the day. */
    BEFORE,
    /** From a time on; until the end of the day. */
    AFTER
  }

  static TimeSpan at(LocalTime time, boolean certain, int start, int end) {
    return new TimeSpan(time, time, certain, start, end, Kind.MINUTE);
  }

  /** The time that was said; of a range its beginning. */
  public LocalTime said() {
    return kind == Kind.BEFORE ? to : from;
  }

  public boolean isMinute() {
    return kind == Kind.MINUTE;
  }
}
