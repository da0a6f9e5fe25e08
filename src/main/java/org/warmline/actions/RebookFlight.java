package org.warmline.actions;

import java.util.Optional;

/** Moves the caller's booking to the flight chosen; proves the caller's right to it once more. */
final class RebookFlight implements Task {
  private final Identity identity;

  RebookFlight(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "rebook_flight";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(FlightFacts.OF_FLIGHT);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkBooking(request, tables, booking -> move(request, tables, booking));
  }

  private static Answer move(ActionRequest request, Tables tables, Booking booking) {
    Optional<Flight> chosen =
        tables
            .bookings()
            .findFlight(Arguments.of(request).text("flight"))
            .filter(flight -> sameRoute(flight, booking.flight()))
            .filter(flight -> flight.departs().isAfter(request.now()));
    if (chosen.isEmpty()) {
      return Answer.refused("no_flights");
    }
    return tables
        .bookings()
        .move(booking.reference(), chosen.get().id())
        .map(rows -> Answer.changed(FlightFacts.of(chosen.get()), rows))
        .orElseGet(() -> Answer.refused("seat_taken"));
  }

  private static boolean sameRoute(Flight one, Flight other) {
    return one.origin().equals(other.origin()) && one.destination().equals(other.destination());
  }
}
