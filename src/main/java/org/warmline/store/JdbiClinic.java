package org.warmline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
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
    handle
        .createQuery("SELECT id FROM appointment_slot WHERE id = :id FOR UPDATE")
        .bind("id", slotId)
        .mapTo(String.class)
        .one();
    int inserted =
        handle
            .createUpdate(
                "INSERT INTO appointment (slot_id, patient, call_id)"
                    + " SELECT s.id, :patient, :call FROM appointment_slot s WHERE s.id = :id AND"
                    + FREE)
            .bind("patient", fullName)
            .bind("call", call.value())
            .bind("id", slotId)
            .execute();
    return inserted == 0 ? Optional.empty() : Optional.of(change(slotId, fullName, call));
  }

  private RowChange change(String slotId, String fullName, CallId call) {
    String id =
        handle
            .createQuery("SELECT id FROM appointment WHERE slot_id = :slot")
            .bind("slot", slotId)
            .mapTo(String.class)
            .one();
    return new RowChange(
        "appointment",
        id,
        Map.of(),
        Map.of("slot_id", slotId, "patient", fullName, "call_id", call.value()));
  }

  private static AppointmentSlot slot(ResultSet row) throws SQLException {
    return new AppointmentSlot(
        row.getString("id"),
        row.getString("surname"),
        row.getObject("starts", LocalDateTime.class));
  }
}
