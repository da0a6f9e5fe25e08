package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.List;

/** Says how punctual a flight is, in one spoken sentence without figures. */
public final class FlightSentence {
  private static final String ON_TIME = "Your flight is on time.";
  private static final String LATE = "I'm sorry, your flight is running late.";
  private static final String LEFT = "Your flight has left already.";

  /** All that is ever said, to be rendered ahead. */
  public static final List<String> ALL = List.of(ON_TIME, LATE, LEFT);

  private FlightSentence() {}

  static String of(Flight flight, LocalDateTime now) {
    if (!flight.leaves().isAfter(now)) {
      return LEFT;
    }
    return flight.delayMinutes() > 0 ? LATE : ON_TIME;
  }
}
