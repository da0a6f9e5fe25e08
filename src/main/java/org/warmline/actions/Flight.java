package org.warmline.actions;

import java.time.LocalDateTime;

/**
 * One departure.
 *
 * @param id what a choice and a booking know it by
 * @param number as on a ticket: {@code WL214}
 * @param departs local time at the origin
 * @param seatsFree seats not yet sold when it was read
 * @param delayMinutes how much later than that it is known to leave
 */
public record Flight(
    String id,
    String number,
    String origin,
    String destination,
    LocalDateTime departs,
    int seatsFree,
    int delayMinutes) {

  /** When it will leave, as far as is known; local time at the origin. */
  LocalDateTime leaves() {
    return departs.plusMinutes(delayMinutes);
  }
}
