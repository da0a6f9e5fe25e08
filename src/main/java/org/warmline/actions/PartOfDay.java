package org.warmline.actions;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/** How people tell times of a day apart; the night counts as evening, when flights still leave. */
enum PartOfDay {
  MORNING,
  AFTERNOON,
  EVENING;

  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime FIVE_O_CLOCK = LocalTime.of(17, 0);

  static PartOfDay of(LocalTime time) {
    if (time.isBefore(NOON)) {
      return MORNING;
    }
    return time.isBefore(FIVE_O_CLOCK) ? AFTERNOON : EVENING;
  }

  static Optional<PartOfDay> find(String word) {
    return switch (word) {
      case "morning" -> Optional.of(MORNING);
      case "afternoon" -> Optional.of(AFTERNOON);
      case "evening", "night" -> Optional.of(EVENING);
      default -> Optional.empty();
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
