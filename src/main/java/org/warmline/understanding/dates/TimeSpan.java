package org.warmline.understanding.dates;

import java.time.LocalTime;

/**
 * A time of day, or a stretch between two, and the words it was read from.
 *
 * @param certain false when it could be twelve hours off
 * @param start index of its first word
 * @param end index of the first word behind it
 */
public record TimeSpan(LocalTime from, LocalTime to, boolean certain, int start, int end) {
  public boolean isRange() {
    return !from.equals(to);
  }
}
