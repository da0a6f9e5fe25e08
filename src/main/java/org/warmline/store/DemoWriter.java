package org.warmline.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.warmline.actions.AppointmentSlot;
import org.warmline.actions.Booking;
import org.warmline.actions.CustomerOrder;
import org.warmline.actions.Flight;
import org.warmline.store.DatabaseException.Fault;

/** Writes demonstration data, in one transaction, to a database that holds nothing else. */
final class DemoWriter {
  private static final String HOW_TO_MEND = ": choose another database, or empty this one";

  /** Those that hold what became of calls; before a table come those that refer to it. */
  private static final List<String> OF_CALLS =
      List.of(
          "verification_try",
          "done_action",
          "callback",
          "outgoing_message",
          "contact_change",
          "order_return",
          "handoff",
          "call_event",
          "phone_call");

  private final Jdbi jdbi;

  DemoWriter(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void write(DemoData data) {
    jdbi.useTransaction(
        handle -> {
          Gate.ONLY_ONE.hold(handle, "demo_data");
          Optional<Long> seeded =
              handle.createQuery("SELECT seed FROM demo_data").mapTo(Long.class).findOne();
          seeded.ifPresentOrElse(
              seed -> requireSame(seed, data.seed()), () -> requireEmpty(handle));
          writeDoctors(handle, data.slots());
          writeFlights(handle, data.flights());
          writeSlots(handle, data.slots());
          if (seeded.isEmpty()) {
            writeBookings(handle, data.bookings());
            writeOrders(handle, data.orders());
            handle.execute("INSERT INTO demo_data (id, seed) VALUES (1, ?)", data.seed());
          }
          new DemoPeopleWriter(handle).write(data);
        });
  }

  void putBack(DemoData data) {
    jdbi.useTransaction(
        handle -> {
          OF_CALLS.forEach(table -> handle.execute("DELETE FROM " + table));
          PreparedBatch bookings =
              handle.prepareBatch(
                  "UPDATE booking SET flight_id = ?, cancelled_at = NULL WHERE reference = ?");
          data.bookings().forEach(each -> bookings.add(each.flight().id(), each.reference()));
          bookings.execute();
          PreparedBatch flights =
              handle.prepareBatch("UPDATE flight SET seats_free = ? WHERE id = ?");
          data.flights().forEach(each -> flights.add(each.seatsFree(), each.id()));
          flights.execute();
          new DemoPeopleWriter(handle).putBack(data);
        });
  }

  private static void requireSame(long seeded, long seed) {
    if (seeded != seed) {
      throw new DatabaseException(
          Fault.NOT_OURS,
          "The database holds the demonstration of seed " + seeded + " already" + HOW_TO_MEND,
          null);
    }
  }

  private static void requireEmpty(Handle handle) {
    for (String table : List.of("flight", "booking", "doctor", "customer_order", "customer")) {
      if (handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one() > 0) {
        throw new DatabaseException(
            Fault.NOT_OURS,
            "The database holds data of its own in the table " + table + HOW_TO_MEND,
            null);
      }
    }
  }

  private static void writeFlights(Handle handle, List<Flight> flights) {
    Set<String> known = ids(handle, "flight");
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO flight (id, flight_number, origin, destination, departs, seats_free,"
                + " delay_minutes) VALUES (?, ?, ?, ?, ?, ?, ?)");
    flights.stream()
        .filter(flight -> !known.contains(flight.id()))
        .forEach(
            flight ->
                batch.add(
                    flight.id(),
                    flight.number(),
                    flight.origin(),
                    flight.destination(),
                    flight.departs(),
                    flight.seatsFree(),
                    flight.delayMinutes()));
    batch.execute();
  }

  private static void writeDoctors(Handle handle, List<AppointmentSlot> slots) {
    Set<String> known = ids(handle, "doctor");
    PreparedBatch batch = handle.prepareBatch("INSERT INTO doctor (id, surname) VALUES (?, ?)");
    slots.stream()
        .map(AppointmentSlot::doctor)
        .distinct()
        .filter(doctor -> !known.contains(DemoClinic.doctorId(doctor)))
        .forEach(doctor -> batch.add(DemoClinic.doctorId(doctor), doctor));
    batch.execute();
  }

  static void writeSlots(Handle handle, List<AppointmentSlot> slots) {
    Set<String> known = ids(handle, "appointment_slot");
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO appointment_slot (id, doctor_id, starts) VALUES (?, ?, ?)");
    slots.stream()
        .filter(slot -> !known.contains(slot.id()))
        .forEach(slot -> batch.add(slot.id(), DemoClinic.doctorId(slot.doctor()), slot.starts()));
    batch.execute();
  }

  private static void writeBookings(Handle handle, List<Booking> bookings) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO booking (reference, last_name, passenger, flight_id) VALUES (?, ?, ?, ?)");
    bookings.forEach(
        booking ->
            batch.add(
                booking.reference(),
                booking.lastName(),
                booking.passenger(),
                booking.flight().id()));
    batch.execute();
  }

  private static void writeOrders(Handle handle, List<CustomerOrder> orders) {
    for (CustomerOrder order : orders) {
      handle
          .createUpdate(
              "INSERT INTO customer_order"
                  + " (order_number, postal_code, status, shipped_on, due_on, delivered_on)"
                  + " VALUES (:number, :postalCode, :status, :shippedOn, :dueOn, :deliveredOn)")
          .bind("number", order.number())
          .bind("postalCode", order.postalCode())
          .bind("status", order.status().name())
          .bind("shippedOn", order.shippedOn())
          .bind("dueOn", order.dueOn())
          .bind("deliveredOn", order.deliveredOn())
          .execute();
    }
  }

  private static Set<String> ids(Handle handle, String table) {
    return new HashSet<>(handle.createQuery("SELECT id FROM " + table).mapTo(String.class).list());
  }
}
