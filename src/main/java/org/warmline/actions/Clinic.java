package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

/** The clinic's diary, inside one transaction; not to be shared between threads. */
public interface Clinic {

  /** Slots nobody has, from {@code from} on and before {@code until}, by time. */
  List<AppointmentSlot> listFree(LocalDateTime from, LocalDateTime until);

  /** Looks a slot up by its id, free or not. */
  Optional<AppointmentSlot> findSlot(String slotId);

  /**
   * Books a slot for a patient.
   *
   * @return what changed, with the new {@code appointment_number}; empty when somebody has the slot
   *     already
   */
  Optional<RowChange> book(String slotId, String fullName, CallId call);

  /** The appointments that have exactly one of these numbers. */
  List<Appointment> listAppointments(Set<String> numbers);

  /**
   * Moves an appointment to another slot, which frees its own.
   *
   * @return what changed; empty when somebody has that slot already
   */
  Optional<RowChange> move(Appointment appointment, String slotId);

  /** Strikes an appointment out, which frees its slot; empty when it is gone already. */
  Optional<RowChange> cancel(Appointment appointment);
}
