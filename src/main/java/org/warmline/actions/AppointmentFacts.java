package org.warmline.actions;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/** The facts of an appointment, by the names that prompts use. */
final class AppointmentFacts {
  static final Set<String> NAMES = Set.of("doctor", "date", "time", "part_of_day");

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
