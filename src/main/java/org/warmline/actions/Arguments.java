package org.warmline.actions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** Reads the canonical values of a request; names the argument, never its value, when it cannot. */
record Arguments(Map<String, String> values) {

  static Arguments of(ActionRequest request) {
    return new Arguments(request.args());
  }

  String text(String name) {
    return find(name).orElseThrow(() -> new UnusableArgumentException(name, "text"));
  }

  LocalDate date(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeParseException e) {
      throw new UnusableArgumentException(name, "YYYY-MM-DD");
    }
  }

  Optional<LocalTime> findTime(String name) {
    try {
      return find(name).map(LocalTime::parse);
    } catch (DateTimeParseException e) {
      throw new UnusableArgumentException(name, "HH:MM");
    }
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }
}
