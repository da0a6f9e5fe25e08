package org.warmline.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.warmline.call.RowChange;

/**
 * Moves one booking from flight to flight, or cancels it. Locks the booking first and then both
 * flights by id, so that two moves never wait for each other; a seat is taken only where one is
 * left.
 */
record SeatChange(Handle handle) {

  Optional<List<RowChange>> move(String reference, String flightId) {
    Optional<String> booked = lockBooking(reference);
    return booked.flatMap(
        oldFlightId ->
            oldFlightId.equals(flightId)
                ? Optional.of(List.of())
                : move(reference, oldFlightId, flightId));
  }

  Optional<List<RowChange>> cancel(String reference, LocalDateTime at) {
    return lockBooking(reference).map(flightId -> cancel(reference, flightId, at));
  }

  private List<RowChange> cancel(String reference, String flightId, LocalDateTime at) {
    lockFlight(flightId);
    int wasFree = seatsFree(flightId);
    addSeats(flightId, 1);
    handle
        .createUpdate("UPDATE booking SET cancelled_at = :at WHERE reference = :reference")
        .bind("at", at)
        .bind("reference", reference)
        .execute();
    return List.of(
        new RowChange(
            "booking",
            reference,
            Map.of("flight_id", flightId),
            Map.of("flight_id", flightId, "cancelled_at", at.toString())),
        seats(flightId, wasFree, wasFree + 1));
  }

  private Optional<List<RowChange>> move(String reference, String oldFlightId, String flightId) {
    Stream.of(oldFlightId, flightId).sorted().forEach(this::lockFlight);
    int wasFree = seatsFree(flightId);
    int oldWasFree = seatsFree(oldFlightId);
    if (addSeats(flightId, -1) == 0) {
      return Optional.empty();
    }
    addSeats(oldFlightId, 1);
    handle
        .createUpdate("UPDATE booking SET flight_id = :flight WHERE reference = :reference")
        .bind("flight", flightId)
        .bind("reference", reference)
        .execute();
    return Optional.of(
        List.of(
            new RowChange(
                "booking",
                reference,
                Map.of("flight_id", oldFlightId),
                Map.of("flight_id", flightId)),
            seats(flightId, wasFree, wasFree - 1),
            seats(oldFlightId, oldWasFree, oldWasFree + 1)));
  }

  /** The booking's flight; empty when the booking has been cancelled. */
  private Optional<String> lockBooking(String reference) {
    return handle
        .createQuery(
            "SELECT flight_id FROM booking"
                + " WHERE reference = :reference AND cancelled_at IS NULL FOR UPDATE")
        .bind("reference", reference)
        .mapTo(String.class)
        .findOne();
  }

  private void lockFlight(String flightId) {
    handle
        .createQuery("SELECT id FROM flight WHERE id = :id FOR UPDATE")
        .bind("id", flightId)
        .mapTo(String.class)
        .one();
  }

  private int seatsFree(String flightId) {
    return handle
        .createQuery("SELECT seats_free FROM flight WHERE id = :id")
        .bind("id", flightId)
        .mapTo(Integer.class)
        .one();
  }

  private int addSeats(String flightId, int seats) {
    return handle
        .createUpdate(
            "UPDATE flight SET seats_free = seats_free + :seats"
                + " WHERE id = :id AND seats_free + :seats >= 0")
        .bind("seats", seats)
        .bind("id", flightId)
        .execute();
  }

  private static RowChange seats(String flightId, int before, int after) {
    return new RowChange(
        "flight",
        flightId,
        Map.of("seats_free", Integer.toString(before)),
        Map.of("seats_free", Integer.toString(after)));
  }
}
