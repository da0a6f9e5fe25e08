package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which kinds of values a script's prompts hold, and which sign follows them there: a value is
 * spoken otherwise before a comma than at the end of a sentence.
 */
final class SpokenPlaces {
  private static final String COMMA = ",";

  private final String company;
  private final Map<String, Set<Spot>> spots = new LinkedHashMap<>();

  /**
   * Where a value stands.
   *
   * @param sign what follows it at once, such as a comma; empty for another word
   */
  record Spot(String sign, boolean slow, boolean nato) {}

  private SpokenPlaces(String company) {
    this.company = company;
  }

  static SpokenPlaces of(Script script) {
    SpokenPlaces places = new SpokenPlaces(script.house().company());
    for (House.Line line : House.Line.values()) {
      places.add(script.house().prompt(line), Optional.empty());
    }
    for (Flow flow : script.flows().values()) {
      FlowPrompts.of(flow).forEach(prompt -> places.add(prompt, Optional.of(flow)));
    }
    return places;
  }

  /** The kinds: types of slots and names of facts. */
  Set<String> kinds() {
    return spots.keySet();
  }

  Set<Spot> spots(String kind) {
    return spots.getOrDefault(kind, Set.of());
  }

  private void add(Prompt prompt, Optional<Flow> flow) {
    for (Template template : prompt.wordings().values()) {
      add(template, flow, Set.of(""));
    }
  }

  /**
   * Notes the places of a wording.
   *
   * @param after the signs that may follow it as a whole
   */
  private void add(Template template, Optional<Flow> flow, Set<String> after) {
    List<Template.Piece> pieces = template.naming(company).pieces();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Template.Piece.Place place) {
        Set<String> signs = i + 1 < pieces.size() ? Set.of(sign(pieces.get(i + 1))) : after;
        add(place, flow, signs);
      }
    }
  }

  private void add(Template.Piece.Place place, Optional<Flow> flow, Set<String> signs) {
    if (place.name().equals("choices")) {
      Set<String> between = new LinkedHashSet<>(signs);
      between.addAll(List.of(COMMA, ""));
      labels(flow).forEach(label -> add(label, Optional.empty(), between));
      return;
    }
    String kind = kind(place.name(), flow);
    boolean slow = place.manner().equals("slowly");
    for (String sign : signs) {
      spots
          .computeIfAbsent(kind, key -> new LinkedHashSet<>())
          .add(new Spot(sign, slow, place.nato()));
    }
  }

  private static String kind(String name, Optional<Flow> flow) {
    Optional<SlotSpec> slot = flow.map(f -> f.slots().get(name));
    return slot.map(SlotSpec::type).orElse(name.substring(name.indexOf('.') + 1));
  }

  private static List<Template> labels(Optional<Flow> flow) {
    List<Template> labels = new ArrayList<>();
    flow.ifPresent(f -> f.slots().values().forEach(slot -> slot.label().ifPresent(labels::add)));
    return labels;
  }

  private static String sign(Template.Piece next) {
    if (!(next instanceof Template.Piece.Words words)) {
      return "";
    }
    String text = words.text().strip();
    int at = 0;
    while (at < text.length() && ",.;:!?".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(0, at);
  }
}
