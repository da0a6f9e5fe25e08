package org.warmline.flows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.warmline.actions.ActionFacts;
import org.warmline.dialogue.FlowStep;
import org.warmline.dialogue.SlotSpec;

/** Which places the prompts of one flow may use: any other would be said as nothing. */
final class Places {
  private final Map<String, ActionFacts> actions;
  private final Collection<SlotSpec> slots;
  private final List<FlowStep> steps;

  Places(Map<String, ActionFacts> actions, Collection<SlotSpec> slots, List<FlowStep> steps) {
    this.actions = actions;
    this.slots = slots;
    this.steps = steps;
  }

  /** False when an action is not known or missing, so that nobody can tell what it would fill. */
  boolean areKnown() {
    boolean choices = slots.stream().filter(SlotSpec::isChoice).allMatch(s -> s.from().isPresent());
    Stream<String> lookUps = slots.stream().flatMap(slot -> slot.from().stream());
    Stream<String> acts = steps.stream().flatMap(step -> actionOf(step).stream());
    return choices && Stream.concat(lookUps, acts).allMatch(actions::containsKey);
  }

  /** What prompts may use; of a choice's look-up only what was chosen, behind a dot. */
  Set<String> ofPrompts() {
    Set<String> names = new TreeSet<>(Set.of("company", "title"));
    for (SlotSpec slot : slots) {
      names.add(slot.name());
      if (slot.isChoice()) {
        names.add("choices");
        ofLabel(slot).forEach(fact -> names.add(slot.name() + "." + fact));
      }
    }
    for (FlowStep step : steps) {
      actionOf(step).ifPresent(action -> names.addAll(facts(action).told()));
    }
    return names;
  }

  /** What the label of a choice may use. */
  Set<String> ofLabel(SlotSpec choice) {
    return new TreeSet<>(choice.from().map(lookUp -> facts(lookUp).offered()).orElse(Set.of()));
  }

  private ActionFacts facts(String action) {
    return actions.getOrDefault(action, new ActionFacts(Set.of(), Set.of()));
  }

  private static Optional<String> actionOf(FlowStep step) {
    return switch (step) {
      case FlowStep.Check check -> Optional.of(check.action());
      case FlowStep.Do act -> Optional.of(act.action());
      case FlowStep.Ask ignored -> Optional.empty();
      case FlowStep.Confirm ignored -> Optional.empty();
    };
  }
}
