package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/** Tells when the flight of the caller's booking leaves. */
final class FlightStatus implements Task {
  private static final Set<String> NAMES =
      Set.of(
          "verified_by",
          "flight_number",
          "origin",
          "destination",
          "date",
          "time",
          "status_sentence");

  private final Identity identity;

  FlightStatus(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "flight_status";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(NAMES);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkBooking(
        request, tables, booking -> Answer.found(facts(booking.flight(), request.now())));
  }

  private static Map<String, String> facts(Flight flight, LocalDateTime now) {
    return Map.of(
        "verified_by",
        "booking_reference,last_name",
        "flight_number",
        flight.number(),
        "origin",
        flight.origin(),
        "destination",
        flight.destination(),
        "date",
        flight.leaves().toLocalDate().toString(),
        "time",
        flight.leaves().toLocalTime().toString(),
        "status_sentence",
        FlightSentence.of(flight, now));
  }
}
