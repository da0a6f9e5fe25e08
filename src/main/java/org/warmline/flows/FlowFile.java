package org.warmline.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.warmline.actions.ActionFacts;
import org.warmline.dialogue.Flow;
import org.warmline.dialogue.FlowStep;
import org.warmline.dialogue.Handling;
import org.warmline.dialogue.Prompt;
import org.warmline.dialogue.Refusal;
import org.warmline.dialogue.SlotSpec;
import org.warmline.settings.YamlFile;

/** One intent's file, already right by its schema; what no schema can say is checked here. */
final class FlowFile {
  private final YamlFile file;
  private final JsonNode root;
  private final Prompts prompts;
  private final Map<String, ActionFacts> actions;
  private final Map<String, SlotSpec> slots = new LinkedHashMap<>();
  private final List<FlowStep> steps = new ArrayList<>();
  private final Map<String, Refusal> refused = new LinkedHashMap<>();
  private Optional<Prompt> done = Optional.empty();

  FlowFile(YamlFile file, Map<String, ActionFacts> actions) {
    this.file = file;
    this.root = file.root();
    this.prompts = new Prompts(file);
    this.actions = actions;
  }

  String intent() {
    return root.path("intent").asText();
  }

  String fileName() {
    return file.name();
  }

  List<String> phrases() {
    List<String> phrases = new ArrayList<>();
    root.path("phrases").forEach(phrase -> phrases.add(phrase.asText()));
    return phrases;
  }

  Flow flow() {
    return new Flow(
        intent(),
        root.path("title").asText(),
        Handling.valueOf(root.path("handling").asText().toUpperCase(Locale.ROOT)),
        root.path("sensitive").asBoolean(),
        slots,
        steps,
        done,
        refused);
  }

  /** Reads the file; faults are noted in it. */
  void parse() {
    root.path("slots").properties().forEach(slot -> slots.put(slot.getKey(), slot(slot)));
    root.path("refused")
        .properties()
        .forEach(
            entry ->
                refused.put(
                    entry.getKey(), refusal(entry.getValue(), "refused." + entry.getKey())));
    done = prompts.find(root, "done", "done");
    int index = 0;
    for (JsonNode step : root.path("steps")) {
      steps.add(step(step, "steps." + index++));
    }
    boolean automated = root.path("handling").asText().equals("automate");
    if (automated && steps.isEmpty() && done.isEmpty()) {
      file.fault(
          root.path("handling"),
          "steps",
          "an intent that is automated needs steps, or done to answer with");
    }
    checkPlaces();
  }

  private SlotSpec slot(Map.Entry<String, JsonNode> entry) {
    String key = "slots." + entry.getKey();
    JsonNode node = entry.getValue();
    String type = node.path("type").asText();
    boolean optional = node.path("optional").asBoolean();
    boolean choice = type.equals(SlotSpec.CHOICE);
    need(node, key, "ask", !optional, "a slot that is not optional needs a question");
    need(node, key, "pattern", type.equals("code"), "a code needs a pattern such as AA999A");
    need(node, key, "from", choice, "a choice needs the look-up it picks from");
    need(node, key, "label", choice, "a choice needs a label such as \"{time} with {doctor}\"");
    if (choice) {
      action(node.path("from"), key + ".from");
    }
    JsonNode none = node.get("none");
    return new SlotSpec(
        entry.getKey(),
        type,
        node.path("pattern").asText(),
        optional,
        prompts.find(node, "ask", key + ".ask"),
        prompts.find(node, "again", key + ".again"),
        Optional.ofNullable(node.get("from")).map(JsonNode::asText),
        Optional.ofNullable(node.get("label"))
            .map(label -> prompts.template(label, key + ".label")),
        Optional.ofNullable(none).map(n -> refusal(n, key + ".none")),
        instead(node, key));
  }

  private Optional<String> instead(JsonNode node, String key) {
    Optional<JsonNode> other = Optional.ofNullable(node.get("instead"));
    other
        .filter(name -> !root.path("slots").has(name.asText()))
        .ifPresent(name -> unknownSlot(name, key + ".instead"));
    return other.map(JsonNode::asText);
  }

  private void need(JsonNode node, String key, String part, boolean needed, String why) {
    if (needed && !node.has(part)) {
      file.fault(node, key + "." + part, why);
    }
  }

  private Refusal refusal(JsonNode node, String key) {
    for (JsonNode name : node.path("clear")) {
      if (!root.path("slots").has(name.asText())) {
        unknownSlot(name, key + ".clear");
      }
    }
    return prompts.refusal(node, key);
  }

  private FlowStep step(JsonNode node, String key) {
    Map.Entry<String, JsonNode> only = node.properties().iterator().next();
    JsonNode value = only.getValue();
    String place = key + "." + only.getKey();
    return switch (only.getKey()) {
      case "ask" -> {
        if (!slots.containsKey(value.asText())) {
          unknownSlot(value, place);
        }
        yield new FlowStep.Ask(value.asText());
      }
      case "check" -> new FlowStep.Check(action(value, place));
      case "do" -> new FlowStep.Do(action(value, place));
      default -> new FlowStep.Confirm(prompts.read(value, place));
    };
  }

  private String action(JsonNode node, String key) {
    if (!actions.containsKey(node.asText())) {
      String known = new TreeSet<>(actions.keySet()).toString();
      file.fault(node, key, "no action \"" + node.asText() + "\"; expected one of " + known);
    }
    return node.asText();
  }

  private void unknownSlot(JsonNode node, String key) {
    file.fault(node, key, "no slot \"" + node.asText() + "\"; this flow has " + slots.keySet());
  }

  private void checkPlaces() {
    Places places = new Places(actions, slots.values(), steps);
    if (!places.areKnown()) {
      return;
    }
    prompts.allowPlaces(places.ofPrompts());
    for (SlotSpec slot : slots.values()) {
      JsonNode node = root.path("slots").path(slot.name()).path("label");
      slot.label()
          .filter(label -> slot.isChoice())
          .ifPresent(
              label ->
                  prompts.allowPlaces(
                      node, "slots." + slot.name() + ".label", label, places.ofLabel(slot)));
    }
  }
}
