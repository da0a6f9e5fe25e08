package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.Choice;
import org.warmline.call.Meaning;
import org.warmline.call.Slot;

/** Takes out of a sentence what the current flow can use. */
final class Slots {
  private final Turn turn;
  private final Meaning meaning;

  Slots(Turn turn, Meaning meaning) {
    this.turn = turn;
    this.meaning = meaning;
  }

  /** Every slot of the flow, and every hint, that the sentence gives; choices left out. */
  Map<String, Slot> given() {
    Map<String, Slot> given = new HashMap<>();
    meaning
        .slots()
        .forEach(
            (name, slot) -> {
              SlotSpec spec = flow().slots().get(name);
              if (spec == null ? narrows(slot) : !spec.isChoice()) {
                given.put(name, slot);
              }
            });
    return given;
  }

  /**
   * What differs from what is known: slots, and a choice picked anew.
   *
   * @param asked the slot that was asked for, if one was
   */
  Map<String, Slot> changes(Optional<SlotSpec> asked) {
    Map<String, Slot> changes = given();
    changes
        .entrySet()
        .removeIf(
            entry -> {
              Slot known = turn.state().slots().get(entry.getKey());
              return known != null && known.value().equals(entry.getValue().value());
            });
    for (SlotSpec spec : flow().slots().values()) {
      boolean open = asked.map(spec::equals).orElse(known(spec));
      if (spec.isChoice() && open) {
        pick(spec, changes);
      }
    }
    return changes;
  }

  /** The codes of something else than what the caller names now, such as another order's. */
  List<String> outdated() {
    Map<String, Slot> given = given();
    boolean another = given.keySet().stream().filter(this::isCode).anyMatch(n -> differs(given, n));
    return flow().slots().keySet().stream()
        .filter(name -> another && isCode(name) && !given.containsKey(name))
        .toList();
  }

  /** What another answer to the same question takes the place of: an address that of a number. */
  List<String> replacedBy(Map<String, Slot> heard) {
    List<String> replaced = new ArrayList<>();
    for (SlotSpec spec : flow().slots().values()) {
      String other = spec.instead().orElse(spec.name());
      if (heard.containsKey(spec.name()) != heard.containsKey(other)) {
        replaced.add(heard.containsKey(other) ? spec.name() : other);
      }
    }
    return replaced;
  }

  private boolean isCode(String name) {
    SlotSpec spec = flow().slots().get(name);
    return spec != null && SlotTypes.isCode(spec.type());
  }

  private boolean differs(Map<String, Slot> given, String name) {
    Slot known = turn.state().slots().get(name);
    Slot said = given.get(name);
    return known != null && said != null && !known.value().equals(said.value());
  }

  /** The caller wants none of the things offered. */
  boolean wantsNone(SlotSpec spec) {
    Optional<Slot> said = meaning.findSlot(spec.name());
    return spec.none().isPresent()
        && said.map(Slot::value).filter(ChoiceMatcher.NONE::equals).isPresent();
  }

  /** A time or part of the day that the caller clearly said, where there is something to choose. */
  private boolean narrows(Slot slot) {
    return FlowWalk.HINTS.contains(slot.name())
        && slot.certain()
        && flow().slots().values().stream().anyMatch(SlotSpec::isChoice);
  }

  private boolean known(SlotSpec spec) {
    return turn.state().slots().containsKey(spec.name());
  }

  private void pick(SlotSpec spec, Map<String, Slot> changes) {
    List<Choice> offered = FlowWalk.offered(turn.state(), spec);
    for (String name : List.of(spec.name(), "time", "part_of_day", "doctor")) {
      Optional<Slot> said = meaning.findSlot(name);
      List<Choice> fits = said.map(s -> ChoiceMatcher.match(s.value(), offered)).orElse(List.of());
      if (fits.size() == 1) {
        Choice choice = fits.get(0);
        Slot known = turn.state().slots().get(spec.name());
        FlowWalk.HINTS.forEach(changes::remove);
        if (known == null || !known.value().equals(choice.id())) {
          changes.put(
              spec.name(),
              new Slot(spec.name(), choice.id(), meaning.text(), true, choice.facts()));
        }
        return;
      }
    }
  }

  private Flow flow() {
    return turn.script.flow(turn.state().flow().orElseThrow());
  }
}
