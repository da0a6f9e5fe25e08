package org.warmline.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.Escalation;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.call.Tone;

/**
 * What one turn of a talk came to.
 *
 * @param heard the caller's words as they are logged; empty when there were none
 * @param said all that was said in answer
 * @param expects the slot that the last question asks for
 */
public record TalkTurn(
    int turn,
    String heard,
    Optional<Meaning> meaning,
    String state,
    String said,
    Tone tone,
    String expects,
    List<ActionReport> actions,
    Optional<Escalation> escalation,
    Optional<Outcome> outcome) {
  public TalkTurn {
    actions = List.copyOf(actions);
  }

  /** Makes a turn of what happened in it, going on from the turn before. */
  static TalkTurn of(
      int turn, Optional<TalkTurn> before, List<CallEvent> events, Optional<Meaning> meaning) {
    List<String> said = new ArrayList<>();
    List<ActionReport> actions = new ArrayList<>();
    String heard = "";
    String state = before.map(TalkTurn::state).orElse("open");
    Tone tone = before.map(TalkTurn::tone).orElse(Tone.NEUTRAL);
    String expects = before.map(TalkTurn::expects).orElse("");
    Optional<Escalation> escalation = Optional.empty();
    Optional<Outcome> outcome = before.flatMap(TalkTurn::outcome);
    for (CallEvent event : events) {
      switch (event) {
        case CallEvent.Heard words -> heard = words.text();
        case CallEvent.Moved moved -> state = moved.state();
        case CallEvent.ActionEnded ended -> actions.add(ended.report());
        case CallEvent.Escalated escalated -> escalation = Optional.of(escalated.escalation());
        case CallEvent.Ended ended -> outcome = Optional.of(ended.outcome());
        case CallEvent.Said words -> {
          said.add(words.text());
          tone = words.tone();
          expects = words.expects();
        }
        default -> {}
      }
    }
    return new TalkTurn(
        turn,
        heard,
        meaning,
        state,
        String.join(" ", said),
        tone,
        expects,
        actions,
        escalation,
        outcome);
  }
}
