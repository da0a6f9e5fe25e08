package org.warmline.actions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.warmline.call.Choice;

/** Offers flights with a free seat on the route of the caller's booking, on the day asked for. */
final class FindFlights implements Task {
  private final Identity identity;

  FindFlights(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "find_flights";
  }

  @Override
  public boolean leavesTraces() {
    return false;
  }

  @Override
  public ActionFacts facts() {
    return new ActionFacts(FlightFacts.OF_BOOKING, FlightFacts.OF_FLIGHT);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkBooking(request, tables, booking -> offer(request, tables, booking));
  }

  private static Answer offer(ActionRequest request, Tables tables, Booking booking) {
    Arguments arguments = Arguments.of(request);
    LocalDate date = arguments.date("date");
    LocalDateTime midnight = date.atStartOfDay();
    LocalDateTime from = midnight.isBefore(request.now()) ? request.now() : midnight;
    Flight current = booking.flight();
    List<Flight> flights =
        tables
            .bookings()
            .listFlights(current.origin(), current.destination(), from, midnight.plusDays(1))
            .stream()
            .filter(flight -> !flight.id().equals(current.id()))
            .toList();
    List<Choice> choices =
        Offers.wishedIn(arguments).pick(flights, Flight::departs).stream()
            .map(flight -> new Choice(flight.id(), FlightFacts.of(flight)))
            .toList();
    return choices.isEmpty()
        ? Answer.refused("no_flights")
        : Answer.offered(FlightFacts.ofBooking(booking), choices);
  }
}
