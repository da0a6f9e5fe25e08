package org.warmline.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmline.call.ActionReport;
import org.warmline.call.Escalation;
import org.warmline.call.Slot;

/** What follows when an action has ended. */
final class Results {
  private final Turn turn;

  Results(Turn turn) {
    this.turn = turn;
  }

  void take(ActionReport report) {
    boolean awaited =
        turn.state().asking() instanceof Asking.Waiting waiting
            && waiting.action().equals(report.name());
    if (awaited && report.name().equals(CallbackOffer.ACTION)) {
      new CallbackOffer(turn).ended(report);
      return;
    }
    if (!awaited || turn.state().flow().isEmpty()) {
      return;
    }
    switch (report.status()) {
      case DONE -> {
        turn.state(turn.state().filling(meant(report)).reporting(report));
        new FlowWalk(turn).advance();
      }
      case REFUSED -> refused(report);
      case FAILED -> failed(report.reason());
    }
  }

  /** The codes as the records have them, certain from now on; some of them were misheard. */
  private Map<String, Slot> meant(ActionReport report) {
    Map<String, Slot> meant = new HashMap<>();
    Flow flow = turn.script.flow(turn.state().flow().orElseThrow());
    turn.state()
        .slots()
        .forEach(
            (name, heard) -> {
              SlotSpec spec = flow.slots().get(name);
              String found = report.args().getOrDefault(name, heard.value());
              if (spec != null
                  && SlotTypes.isCode(spec.type())
                  && report.args().containsKey(name)) {
                meant.put(name, new Slot(name, found, "", true, Map.of()));
              }
            });
    return meant;
  }

  private void refused(ActionReport report) {
    Flow flow = turn.script.flow(turn.state().flow().orElseThrow());
    Refusal refusal = flow.refused().get(report.reason());
    if (refusal == null) {
      failed(report.reason());
      return;
    }
    turn.tell(refusal.say());
    if (refusal.unverified()) {
      turn.state(turn.state().counting(Tally.unverified(turn.state().counters())));
    }
    if (refusal.person()) {
      turn.needPerson(
          refusal.unverified() ? Escalation.Reason.UNVERIFIED : Escalation.Reason.RULE,
          report.name() + ": " + report.reason());
      return;
    }
    if (refusal.leave()) {
      new FlowWalk(turn).leave(false);
      return;
    }
    clear(flow, refusal);
    new FlowWalk(turn).advance();
  }

  void clear(Flow flow, Refusal refusal) {
    if (refusal.unverified()) {
      turn.state(turn.state().trying(codes(flow, refusal)));
    }
    turn.state(turn.state().clearing(refusal.clear()).clearing(FlowWalk.HINTS));
    for (String name : refusal.clear()) {
      flow.slot(name).from().ifPresent(lookUp -> turn.state(turn.state().forgetting(lookUp)));
    }
  }

  private static List<String> codes(Flow flow, Refusal refusal) {
    return refusal.clear().stream()
        .filter(name -> SlotTypes.isCode(flow.slot(name).type()))
        .toList();
  }

  private void failed(String reason) {
    turn.state(turn.state().counting(Tally.failed(turn.state().counters())));
    turn.tell(turn.script.house().prompt(House.Line.ACTION_FAILED));
    turn.needPerson(Escalation.Reason.ACTION_FAILED, reason);
  }
}
