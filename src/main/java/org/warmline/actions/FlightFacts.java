package org.warmline.actions;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/** The facts of a flight, by the names that prompts use. */
final class FlightFacts {
  static final Set<String> OF_FLIGHT =
      Set.of("flight_number", "origin", "destination", "date", "time", "part_of_day");
  static final Set<String> OF_BOOKING =
      Set.of(
          "verified_by",
          "passenger",
          "origin",
          "destination",
          "current_flight_number",
          "current_date",
          "current_time");

  private FlightFacts() {}

  static Map<String, String> of(Flight flight) {
    LocalTime time = flight.departs().toLocalTime();
    return Map.of(
        "flight_number",
        flight.number(),
        "origin",
        flight.origin(),
        "destination",
        flight.destination(),
        "date",
        flight.departs().toLocalDate().toString(),
        "time",
        time.toString(),
        "part_of_day",
        PartOfDay.of(time).word());
  }

  /** Of the flight that a booking is on now; names apart, since the caller's date is another. */
  static Map<String, String> ofBooking(Booking booking) {
    Flight flight = booking.flight();
    return Map.of(
        "verified_by",
        "booking_reference,last_name",
        "passenger",
        booking.passenger(),
        "origin",
        flight.origin(),
        "destination",
        flight.destination(),
        "current_flight_number",
        flight.number(),
        "current_date",
        flight.departs().toLocalDate().toString(),
        "current_time",
        flight.departs().toLocalTime().toString());
  }
}
