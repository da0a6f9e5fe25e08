package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.ActionReport;
import org.warmline.call.Choice;
import org.warmline.call.Expectation;
import org.warmline.call.Slot;

/**
 * Walks a flow from the top to its first unmet step. Walking afresh each time is what makes
 * corrections work: a changed slot makes every look-up that used it unmet again.
 */
final class FlowWalk {
  /** Narrow a choice when the caller says them, without the flow having to name them. */
  static final List<String> HINTS = List.of("part_of_day", "time");

  private final Turn turn;
  private final Flow flow;

  FlowWalk(Turn turn) {
    this.turn = turn;
    this.flow = turn.script.flow(turn.state().flow().orElseThrow());
  }

  void advance() {
    for (int i = 0; i < flow.steps().size(); i++) {
      boolean met =
          switch (flow.steps().get(i)) {
            case FlowStep.Ask ask -> ask(flow.slot(ask.slot()), i);
            case FlowStep.Check check -> run(check.action(), args(i));
            case FlowStep.Do act -> run(act.action(), args(i));
            case FlowStep.Confirm confirm -> confirm(confirm, i);
          };
      if (!met) {
        return;
      }
    }
    finish();
  }

  /** Asks the open question of this flow again, worded for a caller who was not understood. */
  void askAgain(boolean missed) {
    if (turn.state().asking() instanceof Asking.ForSlot open) {
      SlotSpec spec = flow.slot(open.slot());
      Optional<Prompt> again = missed ? spec.again() : spec.ask();
      question(spec, again.or(spec::ask).orElseThrow());
    } else {
      advance();
    }
  }

  /** The choices a slot may be filled with now. */
  static List<Choice> offered(DialogueState state, SlotSpec spec) {
    return spec.from()
        .map(action -> state.reports().get(action))
        .map(ActionReport::choices)
        .orElse(List.of());
  }

  private boolean ask(SlotSpec spec, int index) {
    if (!spec.isChoice()) {
      if (isKnown(spec)) {
        return true;
      }
      question(spec, spec.ask().orElseThrow());
      return false;
    }
    String lookUp = spec.from().orElseThrow();
    if (!run(lookUp, lookUpArgs(index))) {
      return false;
    }
    List<Choice> offered = offered(turn.state(), spec);
    Slot chosen = turn.state().slots().get(spec.name());
    if (chosen != null && offered.stream().anyMatch(c -> c.id().equals(chosen.value()))) {
      return true;
    }
    turn.state(turn.state().clearing(List.of(spec.name())));
    if (offered.size() == 1) {
      choose(spec, offered.get(0));
      return true;
    }
    question(spec, spec.ask().orElseThrow());
    return false;
  }

  private boolean isKnown(SlotSpec spec) {
    Map<String, Slot> known = turn.state().slots();
    return known.containsKey(spec.name()) || spec.instead().filter(known::containsKey).isPresent();
  }

  private void choose(SlotSpec spec, Choice only) {
    Slot slot = new Slot(spec.name(), only.id(), "", true, only.facts());
    turn.state(turn.state().filling(Map.of(spec.name(), slot)));
  }

  private void question(SlotSpec spec, Prompt prompt) {
    turn.ask(prompt, expectation(spec), new Asking.ForSlot(spec.name()));
  }

  private Expectation expectation(SlotSpec spec) {
    return LikelyAnswers.to(spec, offered(turn.state(), spec));
  }

  private boolean run(String action, Map<String, String> args) {
    ActionReport report = turn.state().reports().get(action);
    if (report != null && report.args().equals(args)) {
      return true;
    }
    turn.run(action, args);
    return false;
  }

  private boolean confirm(FlowStep.Confirm confirm, int index) {
    Map<String, String> args = args(index);
    if (turn.state().confirmed().filter(args::equals).isPresent()) {
      return true;
    }
    turn.state(turn.state().confirming(Optional.empty()));
    turn.ask(confirm.prompt(), Expectation.YES_NO.correcting(args), new Asking.ToConfirm());
    return false;
  }

  /** What is about to be confirmed: the values of every slot asked for before that step. */
  Map<String, String> argsToConfirm() {
    for (int i = 0; i < flow.steps().size(); i++) {
      if (flow.steps().get(i) instanceof FlowStep.Confirm) {
        return args(i);
      }
    }
    return Map.of();
  }

  private Map<String, String> args(int before) {
    List<String> names = new ArrayList<>();
    flow.slots().values().stream()
        .filter(SlotSpec::optional)
        .map(SlotSpec::name)
        .forEach(names::add);
    flow.steps().subList(0, before).stream()
        .filter(FlowStep.Ask.class::isInstance)
        .map(step -> ((FlowStep.Ask) step).slot())
        .forEach(names::add);
    return values(names);
  }

  private Map<String, String> lookUpArgs(int before) {
    Map<String, String> all = new HashMap<>(args(before));
    all.putAll(values(HINTS));
    return all;
  }

  private Map<String, String> values(List<String> names) {
    Map<String, String> values = new HashMap<>();
    for (String name : names) {
      Slot slot = turn.state().slots().get(name);
      if (slot != null) {
        values.put(name, slot.value());
      }
    }
    return values;
  }

  private void finish() {
    flow.done().ifPresent(turn::tell);
    leave(true);
  }

  /** Leaves the flow; what identifies the caller is kept. */
  void drop(boolean finished) {
    List<String> keep =
        flow.slots().values().stream()
            .filter(spec -> SlotTypes.identifies(spec.type()))
            .map(SlotSpec::name)
            .toList();
    turn.state(turn.state().leavingFlow(finished, java.util.Set.copyOf(keep)));
  }

  /** Leaves the flow and asks for another wish. */
  void leave(boolean finished) {
    drop(finished);
    turn.ask(
        turn.script.house().prompt(House.Line.ANYTHING_ELSE),
        Expectation.YES_NO,
        new Asking.AnythingElse());
  }
}
