package org.warmline.dialogue;

import java.util.Optional;
import java.util.Set;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;

/** What follows when the caller steers the conversation itself: repeat, slower, help, goodbye, … */
final class Steering {
  private final Turn turn;

  Steering(Turn turn) {
    this.turn = turn;
  }

  /** True when the caller steered, and that has been followed. */
  boolean take(Meaning meaning) {
    Optional<Flow> flow = meaning.intent().flatMap(turn.script::findFlow);
    if (flow.isEmpty() || flow.get().handling() != Handling.CONTROL) {
      return false;
    }
    switch (flow.get().intent()) {
      case "repeat" -> turn.repeatLast();
      case "slower" -> turn.repeatSlower(line(House.Line.SLOWER));
      case "help" -> help();
      case "start_over" -> startOver();
      case "goodbye" -> {
        return leaves(meaning);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Who is in the middle of something leaves only when that was understood for sure. */
  private boolean leaves(Meaning meaning) {
    if (meaning.band() != Band.ACT && turn.state().flow().isPresent()) {
      return false;
    }
    goodbye();
    return true;
  }

  private void help() {
    turn.tell(line(House.Line.HELP));
    goOn();
  }

  /** Back to the question that was open in a flow, after something that did not touch it. */
  void goOn() {
    if (turn.state().asking() instanceof Asking.WhetherPerson whether) {
      new PersonOffer(turn).ask(whether);
    } else if (turn.state().flow().isPresent()) {
      new FlowWalk(turn).askAgain(false);
    } else {
      turn.ask(line(House.Line.GO_AHEAD), Expectation.NOTHING, new Asking.Anything());
    }
  }

  private void startOver() {
    turn.state(turn.state().leavingFlow(false, Set.of()));
    turn.ask(line(House.Line.START_OVER), Expectation.NOTHING, new Asking.Anything());
  }

  void goodbye() {
    Outcome outcome = turn.state().done() > 0 ? Outcome.RESOLVED : Outcome.ABANDONED;
    turn.end(line(House.Line.GOODBYE), outcome);
  }

  private Prompt line(House.Line name) {
    return turn.script.house().prompt(name);
  }
}
