package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.ActionReport;
import org.warmline.call.Choice;
import org.warmline.call.Saying;
import org.warmline.call.Slot;

/** Puts values into prompts: slots, facts of chosen things, facts that actions found. */
final class Wording {
  private final Script script;
  private final DialogueState state;

  Wording(Script script, DialogueState state) {
    this.script = script;
    this.state = state;
  }

  Saying say(Template template) {
    List<Saying.Part> parts = new ArrayList<>();
    int duty = 0;
    for (Template.Piece piece : template.naming(script.house().company()).pieces()) {
      parts.addAll(parts(piece));
      if (piece instanceof Template.Piece.Duty) {
        duty = new Saying(parts).text().length();
      }
    }
    return new Saying(parts, duty);
  }

  private List<Saying.Part> parts(Template.Piece piece) {
    return switch (piece) {
      case Template.Piece.Words words -> List.of(new Saying.Part(words.text(), false));
      case Template.Piece.Pause pause -> List.of(Saying.Part.pause(pause.millis()));
      case Template.Piece.Place place -> place.spoken(value(place));
      case Template.Piece.Duty ignored -> List.of();
    };
  }

  /** How a choice is named when it is offered. */
  String label(SlotSpec spec, Choice choice) {
    return new Saying(labelParts(spec, choice)).text();
  }

  private static List<Saying.Part> labelParts(SlotSpec spec, Choice choice) {
    List<Saying.Part> parts = new ArrayList<>();
    for (Template.Piece piece : spec.label().orElse(Template.parse("{id}")).pieces()) {
      switch (piece) {
        case Template.Piece.Words words -> parts.add(new Saying.Part(words.text(), false));
        case Template.Piece.Pause pause -> parts.add(Saying.Part.pause(pause.millis()));
        case Template.Piece.Duty ignored -> {}
        case Template.Piece.Place place -> {
          String fact = choice.facts().getOrDefault(place.name(), choice.id());
          parts.addAll(place.spoken(place.parts(place.name(), fact)));
        }
      }
    }
    return parts;
  }

  private List<Saying.Part> value(Template.Piece.Place place) {
    return switch (place.name()) {
      case "title" -> List.of(new Saying.Part(title(), false));
      case "choices" -> choices();
      default -> fact(place);
    };
  }

  private String title() {
    if (state.asking() instanceof Asking.WhetherMeant meant) {
      return meant.meaning().intent().flatMap(script::findFlow).map(Flow::title).orElse("");
    }
    return flow().map(Flow::title).orElse("");
  }

  private List<Saying.Part> choices() {
    for (SlotSpec spec : flow().map(Flow::slots).orElse(Map.of()).values()) {
      if (spec.isChoice() && !state.slots().containsKey(spec.name())) {
        return Spoken.oneOf(
            offered(spec).stream().map(choice -> labelParts(spec, choice)).distinct().toList());
      }
    }
    return List.of();
  }

  private List<Saying.Part> fact(Template.Piece.Place place) {
    Slot slot = state.slots().get(place.name());
    Optional<SlotSpec> spec = flow().map(f -> f.slots().get(place.name()));
    if (slot != null && spec.isPresent()) {
      return place.parts(spec.get().type(), slot.value());
    }
    int dot = place.name().indexOf('.');
    String name = place.name().substring(dot + 1);
    Optional<String> found =
        dot < 0 ? reported(name) : chosen(place.name().substring(0, dot), name);
    return place.parts(name, found.orElse(""));
  }

  private Optional<String> chosen(String slotName, String fact) {
    return flow()
        .map(f -> f.slots().get(slotName))
        .flatMap(
            spec ->
                offered(spec).stream()
                    .filter(choice -> isChosen(spec, choice))
                    .findFirst()
                    .map(choice -> choice.facts().get(fact)));
  }

  private boolean isChosen(SlotSpec spec, Choice choice) {
    Slot slot = state.slots().get(spec.name());
    return slot != null && slot.value().equals(choice.id());
  }

  private List<Choice> offered(SlotSpec spec) {
    return spec.from()
        .map(action -> state.reports().get(action))
        .map(ActionReport::choices)
        .orElse(List.of());
  }

  private Optional<String> reported(String fact) {
    List<FlowStep> steps = flow().map(Flow::steps).orElse(List.of());
    Optional<String> latest = Optional.empty();
    for (FlowStep step : steps) {
      Optional<String> here =
          actionOf(step).map(state.reports()::get).map(r -> r.facts().get(fact));
      latest = here.isPresent() ? here : latest;
    }
    return latest;
  }

  private static Optional<String> actionOf(FlowStep step) {
    return switch (step) {
      case FlowStep.Check check -> Optional.of(check.action());
      case FlowStep.Do act -> Optional.of(act.action());
      case FlowStep.Ask ignored -> Optional.empty();
      case FlowStep.Confirm ignored -> Optional.empty();
    };
  }

  private Optional<Flow> flow() {
    return state.flow().flatMap(script::findFlow);
  }
}
