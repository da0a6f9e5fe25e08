package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import org.warmline.call.ActionReport;
import org.warmline.rehearsal.TalkTurn;
import org.warmline.understanding.MeaningJson;

/** Prints the turns of a talk, for machines or for people. */
final class TalkPrinter {
  private final PrintWriter out;
  private final boolean json;

  TalkPrinter(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void print(TalkTurn turn) {
    if (json) {
      out.println(json(turn));
    } else {
      forPeople(turn);
    }
    out.flush();
  }

  private void forPeople(TalkTurn turn) {
    if (!turn.heard().isEmpty()) {
      out.println("you: " + turn.heard());
    }
    for (ActionReport action : turn.actions()) {
      out.println("     [" + action.name() + " " + TurnJson.lower(action.status()) + "]");
    }
    turn.escalation()
        .ifPresent(
            escalation ->
                out.println("     [to a person: " + TurnJson.lower(escalation.reason()) + "]"));
    if (!turn.said().isEmpty()) {
      out.println("bot: " + turn.said());
    }
  }

  private static ObjectNode json(TalkTurn turn) {
    ObjectNode node = TurnJson.object();
    node.put("turn", turn.turn());
    node.put("heard", turn.heard());
    node.set("understood", turn.meaning().map(MeaningJson::of).orElse(null));
    node.put("state", turn.state());
    node.put("said", turn.said());
    node.put("tone", TurnJson.lower(turn.tone()));
    node.put("expects", turn.expects().isEmpty() ? null : turn.expects());
    node.set("actions", TurnJson.actions(turn.actions()));
    node.set("escalation", turn.escalation().map(TurnJson::escalation).orElse(null));
    node.put("outcome", turn.outcome().map(TurnJson::lower).orElse(null));
    return node;
  }
}
