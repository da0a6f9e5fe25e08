package org.warmline.flows;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.warmline.call.Tone;
import org.warmline.dialogue.House;
import org.warmline.dialogue.Prompt;
import org.warmline.dialogue.Spelled;
import org.warmline.dialogue.Template;
import org.warmline.settings.Fault;
import org.warmline.settings.YamlFile;

/** {@code house.yaml}; a line it lacks, where it may, is that of the shipped house. */
final class HouseFile {
  private static final String NUMBER = "emergency_number";

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
        Prompt prompt = reader.read(from.root().path(key), key);
        prompts.put(line, line == House.Line.EMERGENCY ? numbered(prompt) : prompt);
        reader.allowPlaces(places(line));
      }
    }
    return file.faults();
  }

  /** The number is spoken digit by digit, in one with the words around it. */
  private Prompt numbered(Prompt prompt) {
    YamlFile from = file.root().has(NUMBER) ? file : shipped;
    String spoken = Spelled.digits(from.root().path(NUMBER).asText());
    Map<Tone, Template> wordings = new EnumMap<>(Tone.class);
    prompt
        .wordings()
        .forEach((tone, wording) -> wordings.put(tone, wording.filling(NUMBER, spoken)));
    return new Prompt(wordings);
  }

  House house() {
    return new House(file.root().path("company").asText(), prompts);
  }

  Locale locale() {
    return Locale.forLanguageTag(file.root().path("language").asText());
  }

  private static Set<String> places(House.Line line) {
    return switch (line) {
      case DID_YOU_MEAN, OFFER_PERSON -> new TreeSet<>(Set.of("company", "title"));
      case EMERGENCY -> new TreeSet<>(Set.of("company", NUMBER));
      default -> Set.of("company");
    };
  }
}
