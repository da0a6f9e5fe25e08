package org.warmline.flows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.warmline.dialogue.Flow;
import org.warmline.dialogue.FlowStep;

/**
 * What a person has to know about how an intent is served, without the dialogue. Immutable.
 *
 * @param title in words that follow "would like to"
 * @param asks the slots that are asked for, in their order
 * @param lookups the actions that only look something up
 * @param deeds the actions that do something
 * @param proofs the slots that prove who the caller is; empty when nothing has to be proved
 * @param unproved the reasons for which an action refuses when the proof fails
 */
public record FlowOutline(
    String intent,
    String title,
    List<String> asks,
    Set<String> lookups,
    Set<String> deeds,
    List<String> proofs,
    Set<String> unproved) {
  public FlowOutline {
    asks = List.copyOf(asks);
    lookups = Set.copyOf(lookups);
    deeds = Set.copyOf(deeds);
    proofs = List.copyOf(proofs);
    unproved = Set.copyOf(unproved);
  }

  static FlowOutline of(Flow flow) {
    List<String> asks = new ArrayList<>();
    Set<String> lookups = new LinkedHashSet<>();
    Set<String> deeds = new LinkedHashSet<>();
    List<String> proofs = new ArrayList<>();
    for (FlowStep step : flow.steps()) {
      switch (step) {
        case FlowStep.Ask ask -> {
          asks.add(ask.slot());
          flow.slot(ask.slot()).from().ifPresent(lookups::add);
        }
        case FlowStep.Check check -> lookups.add(check.action());
        case FlowStep.Do act -> deeds.add(act.action());
        case FlowStep.Confirm ignored -> {
          // Nothing that a person could use.
        }
      }
      if (proofs.isEmpty() && (step instanceof FlowStep.Check || step instanceof FlowStep.Do)) {
        asks.stream().filter(slot -> !flow.slot(slot).isChoice()).forEach(proofs::add);
      }
    }
    Set<String> unproved = unproved(flow);
    return new FlowOutline(
        flow.intent(),
        flow.title(),
        asks,
        lookups,
        deeds,
        unproved.isEmpty() ? List.of() : proofs,
        unproved);
  }

  private static Set<String> unproved(Flow flow) {
    Set<String> reasons = new LinkedHashSet<>();
    flow.refused()
        .forEach(
            (reason, refusal) -> {
              if (refusal.unverified()) {
                reasons.add(reason);
              }
            });
    return reasons;
  }
}
