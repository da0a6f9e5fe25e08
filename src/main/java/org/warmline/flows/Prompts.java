package org.warmline.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.call.Tone;
import org.warmline.dialogue.Prompt;
import org.warmline.dialogue.Refusal;
import org.warmline.dialogue.Template;
import org.warmline.settings.YamlFile;

/** Reads prompts and what hangs on them, noting faults in the file they stand in. */
final class Prompts {
  private static final Prompt UNREADABLE = Prompt.of("");

  private final YamlFile file;
  private final List<Wording> wordings = new ArrayList<>();

  /** A wording and where it stands. */
  private record Wording(JsonNode node, String key, Template template) {}

  Prompts(YamlFile file) {
    this.file = file;
  }

  /**
   * The prompt under a key, if there is one.
   *
   * @param path the key with those above it, as faults name it
   */
  Optional<Prompt> find(JsonNode parent, String key, String path) {
    JsonNode node = parent.get(key);
    return node == null ? Optional.empty() : Optional.of(read(node, path));
  }

  Prompt read(JsonNode node, String path) {
    Map<Tone, Template> byTone = new EnumMap<>(Tone.class);
    if (node.isTextual()) {
      byTone.put(Tone.NEUTRAL, wording(node, path));
    } else {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        Tone tone = Tone.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
        byTone.put(tone, wording(entry.getValue(), path + "." + entry.getKey()));
      }
    }
    return byTone.containsKey(Tone.NEUTRAL) ? new Prompt(byTone) : UNREADABLE;
  }

  private Template wording(JsonNode node, String path) {
    Template template = template(node, path);
    wordings.add(new Wording(node, path, template));
    return template;
  }

  /** Notes each place of the prompts read so far that is none of these. */
  void allowPlaces(Set<String> places) {
    wordings.forEach(each -> allowPlaces(each.node(), each.key(), each.template(), places));
  }

  void allowPlaces(JsonNode node, String key, Template template, Set<String> places) {
    String others =
        template.places().stream()
            .filter(place -> !places.contains(place))
            .map(place -> "{" + place + "}")
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      file.fault(node, key, "nothing fills " + others + " here; there is " + places);
    }
  }

  Refusal refusal(JsonNode node, String key) {
    List<String> clear = new ArrayList<>();
    node.path("clear").forEach(name -> clear.add(name.asText()));
    return new Refusal(
        read(node.path("say"), key + ".say"),
        clear,
        node.path("unverified").asBoolean(),
        node.path("person").asBoolean(),
        node.path("leave").asBoolean());
  }

  Template template(JsonNode node, String key) {
    try {
      return Template.parse(node.asText());
    } catch (IllegalArgumentException broken) {
      file.fault(node, key, String.valueOf(broken.getMessage()));
      return Template.parse("");
    }
  }
}
