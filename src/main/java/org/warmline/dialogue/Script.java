package org.warmline.dialogue;

import java.util.Map;
import java.util.Optional;

/** Everything the dialogue goes by; part of one generation of flows. Immutable. */
public record Script(House house, Map<String, Flow> flows) {
  public Script {
    flows = Map.copyOf(flows);
  }

  public Optional<Flow> findFlow(String intent) {
    return Optional.ofNullable(flows.get(intent));
  }

  public Flow flow(String intent) {
    return findFlow(intent)
        .orElseThrow(() -> new IllegalArgumentException("no flow for intent " + intent));
  }
}
