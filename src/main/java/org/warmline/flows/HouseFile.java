package org.warmline.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.warmline.dialogue.House;
import org.warmline.dialogue.Prompt;
import org.warmline.settings.Fault;
import org.warmline.settings.YamlFile;

/** {@code house.yaml}. */
final class HouseFile {
  private final YamlFile file;
  private final Map<House.Line, Prompt> prompts = new EnumMap<>(House.Line.class);

  HouseFile(YamlFile file) {
    this.file = file;
  }

  List<Fault> parseAndCheck() {
    if (file.faults().isEmpty()) {
      Prompts reader = new Prompts(file);
      for (House.Line line : House.Line.values()) {
        String key = line.name().toLowerCase(Locale.ROOT);
        JsonNode node = file.root().path(key);
        Prompt prompt = reader.read(node, key);
        prompts.put(line, prompt);
        checkPlaces(prompt, node, key);
      }
    }
    return file.faults();
  }

  House house() {
    return new House(file.root().path("company").asText(), prompts);
  }

  Locale locale() {
    return Locale.forLanguageTag(file.root().path("language").asText());
  }

  private void checkPlaces(Prompt prompt, JsonNode node, String key) {
    Set<String> allowed =
        key.equals("did_you_mean") ? Set.of("company", "title") : Set.of("company");
    prompt.wordings().values().stream()
        .flatMap(template -> template.places().stream())
        .filter(place -> !allowed.contains(place))
        .forEach(
            place -> file.fault(node, key, "no place {" + place + "} here; there is " + allowed));
  }
}
