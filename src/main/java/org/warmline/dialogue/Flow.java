package org.warmline.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
  private static final Set<String> IDENTIFYING = Set.of("code", "last_name", "full_name");

  public Flow {
    slots = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    steps = List.copyOf(steps);
    refused = Map.copyOf(refused);
  }

  /** Whether it only answers with something known, without asking or doing anything. */
  boolean isInformation() {
    return handling == Handling.AUTOMATE && steps.isEmpty();
  }

  /** The slots that tell who the caller is, which need not be said again in the same call. */
  Set<String> identifying() {
    return slots.values().stream()
        .filter(spec -> IDENTIFYING.contains(spec.type()))
        .map(SlotSpec::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  public SlotSpec slot(String name) {
    SlotSpec spec = slots.get(name);
    if (spec == null) {
      throw new IllegalArgumentException("flow " + intent + " has no slot " + name);
    }
    return spec;
  }
}
