package org.warmline.call;

import java.util.Map;

/**
 * One thing that a caller may pick, such as a flight.
 *
 * @param id what the action needs to know it by
 * @param facts canonical values by name, such as {@code date}, {@code time}, {@code city}
 */
public record Choice(String id, Map<String, String> facts) {
  public Choice {
    facts = Map.copyOf(facts);
  }
}
