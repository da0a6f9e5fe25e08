package org.warmline.actions;

import java.time.LocalTime;
import java.util.Map;

/** The facts of an appointment, by the names that prompts use. */
final class AppointmentFacts {
  private AppointmentFacts() {}

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
