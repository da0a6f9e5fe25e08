package org.warmline.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.call.Slot;
import org.warmline.understanding.codes.AlikeLetters;
import org.warmline.understanding.codes.CodeAttempts;

/** Which of an action's arguments may have been misheard, and what else they may have been. */
final class Misheard {
  private final Script script;
  private final DialogueState state;

  Misheard(Script script, DialogueState state) {
    this.script = script;
    this.state = state;
  }

  /** The arguments that the words leave open, and codes of letters that sound alike. */
  Set<String> uncertain(Map<String, String> args) {
    return state.slots().entrySet().stream()
        .filter(slot -> args.containsKey(slot.getKey()))
        .filter(slot -> isUncertain(slot.getKey(), slot.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isUncertain(String name, Slot slot) {
    boolean found = slot.heard().isEmpty();
    return !slot.certain()
        || (isCode(name) && !found && AlikeLetters.isDoubtful(slot.value(), slot.heard()));
  }

  /** Names as other readings have them, and codes as they were heard before. */
  Map<String, Set<String>> alsoHeard(Map<String, String> args) {
    Map<String, Set<String>> also = new HashMap<>();
    args.forEach(
        (name, value) -> {
          Slot slot = state.slots().get(name);
          List<String> earlier = state.attempts().getOrDefault(name, List.of());
          if (slot != null && !slot.also().isEmpty()) {
            also.put(name, Set.copyOf(slot.also()));
          } else if (slot != null && isCode(name) && !earlier.isEmpty()) {
            also.put(name, CodeAttempts.others(value, earlier));
          }
        });
    return also;
  }

  private boolean isCode(String name) {
    return state
        .flow()
        .map(script::flow)
        .map(flow -> flow.slots().get(name))
        .filter(spec -> SlotTypes.isCode(spec.type()))
        .isPresent();
  }
}
