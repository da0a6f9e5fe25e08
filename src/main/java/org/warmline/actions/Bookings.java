package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.RowChange;

/** Flights and who is booked on them, inside one transaction; not to be shared between threads. */
public interface Bookings {

  /** The bookings that have exactly one of these references. */
  List<Booking> listBookings(Set<String> references);

  /** Looks a flight up by its id. */
  Optional<Flight> findFlight(String flightId);

  /** Flights with a free seat that depart at or after {@code from} and before {@code until}. */
  List<Flight> listFlights(
      String origin, String destination, LocalDateTime from, LocalDateTime until);

  /**
   * Moves a booking to another flight and gives its old seat back, holding booking and flights
   * against others until the transaction ends.
   *
   * @return what changed: nothing when the booking is on that flight already; empty when the flight
   *     has no free seat left, or the booking was cancelled meanwhile
   */
  Optional<List<RowChange>> move(String reference, String flightId);

  /**
   * Cancels a booking and gives its seat back, holding both against others until the transaction
   * ends.
   *
   * @return what changed; empty when it has been cancelled already
   */
  Optional<List<RowChange>> cancel(String reference, LocalDateTime at);
}
