package org.warmline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.warmline.actions.Appointment;
import org.warmline.actions.AppointmentSlot;
import org.warmline.actions.Clinic;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

/** The clinic's diary in the database. */
record JdbiClinic(Handle handle) implements Clinic {
  private static final String SLOTS =
      "SELECT s.id, s.starts, d.surname FROM appointment_slot s"
          + " JOIN doctor d ON d.id = s.doctor_id WHERE ";
  private static final String FREE =
      " NOT EXISTS (SELECT 1 FROM appointment a WHERE a.slot_id = s.id) ";

  @Override
  public List<AppointmentSlot> listFree(LocalDateTime from, LocalDateTime until) {
    return handle
        .createQuery(
            SLOTS
                + "s.starts >= :from AND s.starts < :until AND"
                + FREE
                + "ORDER BY s.starts, s.id")
        .bind("from", from)
        .bind("until", until)
        .map((row, context) -> slot(row))
        .list();
  }

  @Override
  public Optional<AppointmentSlot> findSlot(String slotId) {
    return handle
        .createQuery(SLOTS + "s.id = :id")
        .bind("id", slotId)
        .map((row, context) -> slot(row))
        .findOne();
  }

  @Override
  public Optional<RowChange> book(String slotId, String fullName, CallId call) {
    lock(slotId);
    String number = AppointmentNumbers.next(handle);
    int inserted =
        handle
            .createUpdate(
                "INSERT INTO appointment (slot_id, patient, call_id, appointment_number)"
                    + " SELECT s.id, :patient, :call, :number FROM appointment_slot s"
                    + " WHERE s.id = :id AND"
                    + FREE)
            .bind("patient", fullName)
            .bind("call", call.value())
            .bind("number", number)
            .bind("id", slotId)
            .execute();
    Map<String, String> row =
        Map.of(
            "slot_id",
            slotId,
            "patient",
            fullName,
            "call_id",
            call.value(),
            "appointment_number",
            number);
    return inserted == 0
        ? Optional.empty()
        : Optional.of(new RowChange("appointment", id(number), Map.of(), row));
  }

  @Override
  public List<Appointment> listAppointments(Set<String> numbers) {
    return handle
        .createQuery(
            "SELECT a.appointment_number, a.patient, s.id, s.starts, d.surname FROM appointment a"
                + " JOIN appointment_slot s ON s.id = a.slot_id"
                + " JOIN doctor d ON d.id = s.doctor_id WHERE a.appointment_number IN (<numbers>)")
        .bindList("numbers", List.copyOf(numbers))
        .map(
            (row, context) ->
                new Appointment(
                    row.getString("appointment_number"), row.getString("patient"), slot(row)))
        .list();
  }

  @Override
  public Optional<RowChange> move(Appointment appointment, String slotId) {
    lock(slotId);
    int moved =
        handle
            .createUpdate(
                "UPDATE appointment SET slot_id = :slot WHERE appointment_number = :number"
                    + " AND NOT EXISTS (SELECT 1 FROM appointment o WHERE o.slot_id = :slot)")
            .bind("slot", slotId)
            .bind("number", appointment.number())
            .execute();
    return moved == 0
        ? Optional.empty()
        : Optional.of(
            new RowChange(
                "appointment",
                id(appointment.number()),
                Map.of("slot_id", appointment.slot().id()),
                Map.of("slot_id", slotId)));
  }

  @Override
  public Optional<RowChange> cancel(Appointment appointment) {
    Optional<String> id = findId(appointment.number());
    int deleted =
        handle
            .createUpdate("DELETE FROM appointment WHERE appointment_number = :number")
            .bind("number", appointment.number())
            .execute();
    return id.filter(known -> deleted > 0)
        .map(
            known ->
                new RowChange(
                    "appointment",
                    known,
                    Map.of("slot_id", appointment.slot().id(), "patient", appointment.patient()),
                    Map.of()));
  }

  private void lock(String slotId) {
    handle
        .createQuery("SELECT id FROM appointment_slot WHERE id = :id FOR UPDATE")
        .bind("id", slotId)
        .mapTo(String.class)
        .one();
  }

  private String id(String number) {
    return findId(number).orElseThrow();
  }

  private Optional<String> findId(String number) {
    return handle
        .createQuery("SELECT id FROM appointment WHERE appointment_number = :number")
        .bind("number", number)
        .mapTo(String.class)
        .findOne();
  }

  private static AppointmentSlot slot(ResultSet row) throws SQLException {
    return new AppointmentSlot(
        row.getString("id"),
        row.getString("surname"),
        row.getObject("starts", LocalDateTime.class));
  }
}
