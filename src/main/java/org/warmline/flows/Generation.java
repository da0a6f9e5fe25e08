package org.warmline.flows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.warmline.call.Expectation;
import org.warmline.dialogue.Flow;
import org.warmline.dialogue.FlowStep;
import org.warmline.dialogue.Handling;
import org.warmline.dialogue.LikelyAnswers;
import org.warmline.dialogue.Script;
import org.warmline.dialogue.SlotSpec;
import org.warmline.dialogue.SlotTypes;
import org.warmline.handoff.EscalationRules;
import org.warmline.handoff.Summaries;
import org.warmline.understanding.Lessons;

/**
 * One checked set of everything that admins write. Immutable: a call keeps the generation that it
 * began with.
 *
 * @param lessons what the understanding is taught
 * @param files the file of each intent, as the admin named it
 */
public record Generation(
    Script script,
    EscalationRules rules,
    Lessons lessons,
    Locale locale,
    Map<String, String> files) {
  public Generation {
    files = Map.copyOf(files);
  }

  /** What the house calls itself. */
  public String company() {
    return script.house().company();
  }

  /** What to call each intent, and which intent each action does. */
  public Summaries summaries() {
    Map<String, String> titles = new HashMap<>();
    Map<String, String> actions = new HashMap<>();
    for (Flow flow : script.flows().values()) {
      if (flow.handling() != Handling.CONTROL) {
        titles.put(flow.intent(), flow.title());
      }
      for (FlowStep step : flow.steps()) {
        if (step instanceof FlowStep.Do act) {
          actions.put(act.action(), flow.intent());
        }
      }
    }
    return new Summaries(titles, actions);
  }

  /** How each intent is served, for people: those that steer the conversation are left out. */
  public Map<String, FlowOutline> outlines() {
    return script.flows().values().stream()
        .filter(flow -> flow.handling() != Handling.CONTROL)
        .collect(Collectors.toUnmodifiableMap(Flow::intent, FlowOutline::of));
  }

  /**
   * What a question for this slot makes likely; nothing for a name that is no flow's and no type.
   */
  public Expectation expectation(String slot) {
    return script.flows().values().stream()
        .map(flow -> flow.slots().get(slot))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .map(Generation::expectation)
        .orElseGet(() -> byType(slot));
  }

  private static Expectation expectation(SlotSpec spec) {
    return LikelyAnswers.to(spec, List.of());
  }

  private static Expectation byType(String slot) {
    if (slot.equals(Expectation.YES_NO.type())) {
      return Expectation.YES_NO;
    }
    boolean type = SlotTypes.ALL.contains(slot);
    return type ? new Expectation(slot, slot, "", List.of()) : Expectation.NOTHING;
  }
}
