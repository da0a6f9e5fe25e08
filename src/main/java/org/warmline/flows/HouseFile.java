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

/** {@code house.yaml}; a line it lacks, where it may, is that of the shipped house. */
final class HouseFile {
  private final YamlFile file;
  private final YamlFile shipped;
  private final Map<House.Line, Prompt> prompts = new EnumMap<>(House.Line.class);

  HouseFile(YamlFile file, YamlFile shipped) {
    this.file = file;
    this.shipped = shipped;
  }

  List<Fault> parseAndCheck() {
    if (file.faults().isEmpty()) {
      for (House.Line line : House.Line.values()) {
        Prompts reader = new Prompts(file);
        String key = line.name().toLowerCase(Locale.ROOT);
        YamlFile from = file.root().has(key) ? file : shipped;
        prompts.put(line, reader.read(from.root().path(key), key));
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
    return line == House.Line.DID_YOU_MEAN || line == House.Line.OFFER_PERSON
        ? new TreeSet<>(Set.of("company", "title"))
        : Set.of("company");
  }
}
