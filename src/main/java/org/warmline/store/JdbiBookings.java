package org.warmline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.warmline.actions.Booking;
import org.warmline.actions.Bookings;
import org.warmline.actions.Flight;
import org.warmline.call.RowChange;

/** Flights and bookings in the database. */
record JdbiBookings(Handle handle) implements Bookings {
  private static final String FLIGHT =
      "f.id, f.flight_number, f.origin, f.destination, f.departs, f.seats_free,"
          + " f.delay_minutes";

  @Override
  public List<Booking> listBookings(Set<String> references) {
    return handle
        .createQuery(
            "SELECT b.reference, b.last_name, b.passenger, b.cancelled_at, "
                + FLIGHT
                + " FROM booking b JOIN flight f ON f.id = b.flight_id"
                + " WHERE b.reference IN (<references>)")
        .bindList("references", List.copyOf(references))
        .map(
            (row, context) ->
                new Booking(
                    row.getString("reference"),
                    row.getString("last_name"),
                    row.getString("passenger"),
                    flight(row),
                    row.getObject("cancelled_at", LocalDateTime.class) != null))
        .list();
  }

  @Override
  public Optional<Flight> findFlight(String flightId) {
    return handle
        .createQuery("SELECT " + FLIGHT + " FROM flight f WHERE f.id = :id")
        .bind("id", flightId)
        .map((row, context) -> flight(row))
        .findOne();
  }

  @Override
  public List<Flight> listFlights(
      String origin, String destination, LocalDateTime from, LocalDateTime until) {
    return handle
        .createQuery(
            "SELECT "
                + FLIGHT
                + " FROM flight f WHERE f.origin = :origin AND f.destination = :destination"
                + " AND f.departs >= :from AND f.departs < :until AND f.seats_free > 0"
                + " ORDER BY f.departs, f.id")
        .bind("origin", origin)
        .bind("destination", destination)
        .bind("from", from)
        .bind("until", until)
        .map((row, context) -> flight(row))
        .list();
  }

  @Override
  public Optional<List<RowChange>> move(String reference, String flightId) {
    return new SeatChange(handle).move(reference, flightId);
  }

  @Override
  public Optional<List<RowChange>> cancel(String reference, LocalDateTime at) {
    return new SeatChange(handle).cancel(reference, at);
  }

  private static Flight flight(ResultSet row) throws SQLException {
    return new Flight(
        row.getString("id"),
        row.getString("flight_number"),
        row.getString("origin"),
        row.getString("destination"),
        row.getObject("departs", LocalDateTime.class),
        row.getInt("seats_free"),
        row.getInt("delay_minutes"));
  }
}
