package org.warmline.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.Tone;
import org.warmline.dialogue.Prompt;
import org.warmline.dialogue.Refusal;
import org.warmline.dialogue.Template;
import org.warmline.settings.YamlFile;

/** Reads prompts and what hangs on them, noting faults in the file they stand in. */
final class Prompts {
  private static final Prompt UNREADABLE = Prompt.of("");

  private final YamlFile file;

  Prompts(YamlFile file) {
    this.file = file;
  }

  Optional<Prompt> find(JsonNode parent, String key) {
    JsonNode node = parent.get(key);
    return node == null ? Optional.empty() : Optional.of(read(node, key));
  }

  Prompt read(JsonNode node, String key) {
    Map<Tone, Template> wordings = new EnumMap<>(Tone.class);
    if (node.isTextual()) {
      wordings.put(Tone.NEUTRAL, template(node, key));
    } else {
      for (Map.Entry<String, JsonNode> wording : node.properties()) {
        Tone tone = Tone.valueOf(wording.getKey().toUpperCase(Locale.ROOT));
        wordings.put(tone, template(wording.getValue(), key + "." + wording.getKey()));
      }
    }
    return wordings.containsKey(Tone.NEUTRAL) ? new Prompt(wordings) : UNREADABLE;
  }

  Refusal refusal(JsonNode node, String key) {
    List<String> clear = new ArrayList<>();
    node.path("clear").forEach(name -> clear.add(name.asText()));
    return new Refusal(
        read(node.path("say"), key + ".say"),
        clear,
        node.path("unverified").asBoolean(),
        node.path("person").asBoolean());
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
