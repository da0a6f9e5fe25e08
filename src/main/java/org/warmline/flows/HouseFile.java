package org.warmline.flows;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
      for (House.Line line : House.Line.values()) {
        Prompts reader = new Prompts(file);
        String key = line.name().toLowerCase(Locale.ROOT);
        prompts.put(line, reader.read(file.root().path(key), key));
        reader.allowPlaces(places(line));
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

  private static Set<String> places(House.Line line) {
    return line == House.Line.DID_YOU_MEAN
        ? new TreeSet<>(Set.of("company", "title"))
        : Set.of("company");
  }
}
