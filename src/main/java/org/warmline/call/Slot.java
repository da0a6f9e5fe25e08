package org.warmline.call;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One fact that the caller gave.
 *
 * @param name as in the flow or, when nothing was expected, the slot's type: {@code date}
 * @param value plain canonical form: {@code 2026-11-27}, {@code 15:30}, {@code KX472Q}
 * @param heard the caller's words for it
 * @param certain false when the words allow another reading
 * @param details more about it, such as {@code from}, {@code to} and {@code granularity} of a date,
 *     and {@link #ALSO} for what a name may have been instead
 */
public record Slot(
    String name, String value, String heard, boolean certain, Map<String, String> details) {
  /** The detail that names other values, likeliest first, with {@link #BETWEEN} between. */
  public static final String ALSO = "also";

  public static final String BETWEEN = "|";

  /** How many other values are kept at most. */
  public static final int MOST_ALSO = 3;

  public Slot {
    Objects.requireNonNull(name);
    Objects.requireNonNull(value);
    Objects.requireNonNull(heard);
    details = Map.copyOf(details);
  }

  public Slot named(String other) {
    return new Slot(other, value, heard, certain, details);
  }

  /** What it may have been instead, likeliest first. */
  public List<String> also() {
    String also = details.getOrDefault(ALSO, "");
    return also.isEmpty() ? List.of() : List.of(also.split("\\" + BETWEEN));
  }
}
