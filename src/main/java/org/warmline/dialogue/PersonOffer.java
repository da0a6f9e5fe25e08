package org.warmline.dialogue;

import org.warmline.call.Escalation;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning.YesNo;

/** What is offered to a caller who wants what the assistant can't do itself: a person. */
final class PersonOffer {
  private final Turn turn;

  PersonOffer(Turn turn) {
    this.turn = turn;
  }

  /** Says what the current flow is about, that it can't be done here, and asks. */
  void ask() {
    turn.ask(line(House.Line.OFFER_PERSON), Expectation.YES_NO, new Asking.WhetherPerson());
  }

  void take(YesNo answer) {
    Flow flow = turn.script.flow(turn.state().flow().orElseThrow());
    if (answer == YesNo.YES) {
      turn.needPerson(Escalation.Reason.RULE, flow.intent());
    } else {
      new FlowWalk(turn).drop(false);
      turn.ask(line(House.Line.GO_AHEAD), Expectation.NOTHING, new Asking.Anything());
    }
  }

  private Prompt line(House.Line name) {
    return turn.script.house().prompt(name);
  }
}
