package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.List;

/** Everything that one flow may make the assistant say. */
final class FlowPrompts {
  private FlowPrompts() {}

  static List<Prompt> of(Flow flow) {
    List<Prompt> prompts = new ArrayList<>();
    for (SlotSpec slot : flow.slots().values()) {
      slot.ask().ifPresent(prompts::add);
      slot.again().ifPresent(prompts::add);
      slot.none().map(Refusal::say).ifPresent(prompts::add);
    }
    for (FlowStep step : flow.steps()) {
      if (step instanceof FlowStep.Confirm confirm) {
        prompts.add(confirm.prompt());
      }
    }
    flow.done().ifPresent(prompts::add);
    flow.refused().values().forEach(refusal -> prompts.add(refusal.say()));
    return prompts;
  }
}
