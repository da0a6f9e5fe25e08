package org.warmline.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.call.Tone;
import org.warmline.dialogue.Flow;
import org.warmline.dialogue.Handling;
import org.warmline.handoff.EscalationRules;
import org.warmline.settings.Fault;
import org.warmline.settings.YamlFile;

/** {@code policy.yaml}. */
final class PolicyFile {
  private final YamlFile file;

  PolicyFile(YamlFile file) {
    this.file = file;
  }

  /**
   * The file's faults.
   *
   * @param intents those there are; none when that is not known, as some files are faulty
   */
  List<Fault> parseAndCheck(Set<String> intents) {
    for (Map.Entry<String, JsonNode> queue : file.root().path("queues").properties()) {
      boolean known = queue.getKey().equals("default") || intents.contains(queue.getKey());
      if (!known && !intents.isEmpty()) {
        file.fault(
            queue.getValue(),
            "queues." + queue.getKey(),
            "no such intent; expected default or one of " + intents.stream().sorted().toList());
      }
    }
    return file.faults();
  }

  EscalationRules rules(Collection<Flow> flows) {
    JsonNode at = file.root().path("escalate");
    Map<String, String> queues = new HashMap<>();
    file.root()
        .path("queues")
        .properties()
        .forEach(q -> queues.put(q.getKey(), q.getValue().asText()));
    Map<String, Tone> tones = new HashMap<>();
    file.root()
        .path("tones")
        .properties()
        .forEach(
            t ->
                tones.put(
                    t.getKey(), Tone.valueOf(t.getValue().asText().toUpperCase(Locale.ROOT))));
    return new EscalationRules(
        at.path("agent_request").asDouble(),
        at.path("frustration").asDouble(),
        at.path("urgency").asDouble(),
        at.path("misses_in_a_row").asInt(),
        at.path("misses_in_call").asInt(),
        at.path("rejected_confirmations").asInt(),
        at.path("silences_in_a_row").asInt(),
        at.path("unverified_tries").asInt(),
        at.path("action_failures").asInt(),
        flows.stream()
            .filter(flow -> flow.handling() == Handling.PEOPLE_ONLY)
            .map(Flow::intent)
            .collect(Collectors.toSet()),
        queues,
        tones);
  }
}
