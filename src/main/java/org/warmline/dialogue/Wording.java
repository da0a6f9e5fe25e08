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
    for (int i = 0; i < template.pieces().size(); i++) {
      Template.Piece piece = template.pieces().get(i);
      if (piece.place()) {
        parts.addAll(value(piece.text()));
      } else {
        parts.add(new Saying.Part(piece.text(), false));
      }
      duty = i + 1 == template.duty() ? new Saying(parts).text().length() : duty;
    }
    return new Saying(parts, duty);
  }

  /** How a choice is named when it is offered. */
  String label(SlotSpec spec, Choice choice) {
    Template label = spec.label().orElse(Template.parse("{id}"));
    StringBuilder words = new StringBuilder();
    for (Template.Piece piece : label.pieces()) {
      String fact = choice.facts().getOrDefault(piece.text(), choice.id());
      words.append(piece.place() ? Spoken.say(piece.text(), fact) : piece.text());
    }
    return words.toString();
  }

  private List<Saying.Part> value(String place) {
    return switch (place) {
      case "company" -> List.of(new Saying.Part(script.house().company(), false));
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
            offered(spec).stream().map(choice -> label(spec, choice)).distinct().toList());
      }
    }
    return List.of();
  }

  private List<Saying.Part> fact(String place) {
    Slot slot = state.slots().get(place);
    Optional<SlotSpec> spec = flow().map(f -> f.slots().get(place));
    if (slot != null && spec.isPresent()) {
      return part(spec.get().type(), slot.value());
    }
    int dot = place.indexOf('.');
    String name = dot < 0 ? place : place.substring(dot + 1);
    Optional<String> found = dot < 0 ? reported(name) : chosen(place.substring(0, dot), name);
    return part(name, found.orElse(""));
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

  private static List<Saying.Part> part(String kind, String value) {
    return Spoken.parts(kind, value);
  }
}
