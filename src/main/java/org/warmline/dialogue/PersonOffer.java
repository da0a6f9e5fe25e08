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

  /** For a wish that the assistant can't do itself. */
  void open() {
    ask(new Asking.WhetherPerson(false));
  }

  /** For a caller who hasn't what the assistant would need. */
  void openLacking() {
    ask(new Asking.WhetherPerson(true));
  }

  void ask(Asking.WhetherPerson whether) {
    House.Line question = whether.lacking() ? House.Line.WITHOUT_IT : House.Line.OFFER_PERSON;
    turn.ask(line(question), Expectation.YES_NO, whether);
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
