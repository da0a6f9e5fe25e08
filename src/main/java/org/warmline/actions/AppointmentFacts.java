package org.warmline.actions;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/** The facts of an appointment, by the names that prompts use. */
final class AppointmentFacts {
  static final Set<String> NAMES = Set.of("doctor", "date", "time", "part_of_day");

  static final Set<String> OF_PATIENT =
      Set.of("verified_by", "doctor", "current_date", "current_time");

  private AppointmentFacts() {}

  /**
   * Of the appointment that the caller has now; names apart, since the caller's date is another.
   */
  static Map<String, String> of(Appointment appointment) {
    AppointmentSlot slot = appointment.slot();
    return Map.of(
        "verified_by",
        "appointment_number,last_name",
        "doctor",
        "Doctor " + slot.doctor(),
        "current_date",
        slot.starts().toLocalDate().toString(),
        "current_time",
        slot.starts().toLocalTime().toString());
  }

  static Map<String, String> of(AppointmentSlot slot) {
    LocalTime time = slot.starts().toLocalTime();
    return Map.of(
        "doctor",
        "Doctor " + slot.doctor(),
        "date",
        slot.starts().toLocalDate().toString(),
        "time",
        time.toString(),
        "part_of_day",
        PartOfDay.of(time).word());
  }
}
