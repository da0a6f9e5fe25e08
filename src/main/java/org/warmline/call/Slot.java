package org.warmline.call;

import java.util.Map;
import java.util.Objects;

/**
 * One fact that the caller gave.
 *
 * @param name as in the flow or, when nothing was expected, the slot's type: {@code date}
 * @param value plain canonical form: {@code 2026-11-27}, {@code 15:30}, {@code KX472Q}
 * @param heard the caller's words for it
 * @param certain false when the words allow another reading
 * @param details more about it, such as {@code from}, {@code to} and {@code granularity} of a date
 */
public record Slot(
    String name, String value, String heard, boolean certain, Map<String, String> details) {
  public Slot {
    Objects.requireNonNull(name);
    Objects.requireNonNull(value);
    Objects.requireNonNull(heard);
    details = Map.copyOf(details);
  }

  public Slot named(String other) {
    return new Slot(other, value, heard, certain, details);
  }
}
