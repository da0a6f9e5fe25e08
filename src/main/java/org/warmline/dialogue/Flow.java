package org.warmline.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one intent is served.
 *
 * @param title what the caller wants, in words that follow "would like to"
 * @param slots by name, in the order they were written
 * @param refused what follows when an action refuses, by the action's reason
 */
public record Flow(
    String intent,
    String title,
    Handling handling,
    boolean sensitive,
    Map<String, SlotSpec> slots,
    List<FlowStep> steps,
    Optional<Prompt> done,
    Map<String, Refusal> refused) {
  public Flow {
    slots = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    steps = List.copyOf(steps);
    refused = Map.copyOf(refused);
  }

  /** Whether it only answers with something known, without asking or doing anything. */
  boolean isInformation() {
    return handling == Handling.AUTOMATE && steps.isEmpty();
  }

  public SlotSpec slot(String name) {
    SlotSpec spec = slots.get(name);
    if (spec == null) {
      throw new IllegalArgumentException("flow " + intent + " has no slot " + name);
    }
    return spec;
  }
}
