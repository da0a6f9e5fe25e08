package org.warmline.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.warmline.actions.Appointment;

/** Writes the demonstration's patients and customers, where there are none yet. */
record DemoPeopleWriter(Handle handle) {
  private static final String BEFORE_ANY_CALL = "demo";

  void write(DemoData data) {
    if (handle.createQuery("SELECT COUNT(*) FROM customer").mapTo(Long.class).one() == 0) {
      writeCustomers(data);
      writeAppointments(data);
    }
  }

  void putBack(DemoData data) {
    handle.execute("DELETE FROM appointment");
    writeAppointments(data);
  }

  private void writeCustomers(DemoData data) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO customer (customer_number, full_name, date_of_birth, phone, email)"
                + " VALUES (?, ?, ?, ?, ?)");
    data.customers()
        .forEach(
            customer ->
                batch.add(
                    customer.number(),
                    customer.fullName(),
                    customer.dateOfBirth(),
                    customer.phone().orElse(null),
                    customer.email().orElse(null)));
    batch.execute();
  }

  private void writeAppointments(DemoData data) {
    DemoWriter.writeSlots(handle, data.appointments().stream().map(Appointment::slot).toList());
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO appointment (slot_id, patient, call_id, appointment_number)"
                + " VALUES (?, ?, ?, ?)");
    data.appointments()
        .forEach(
            each -> batch.add(each.slot().id(), each.patient(), BEFORE_ANY_CALL, each.number()));
    batch.execute();
  }
}
