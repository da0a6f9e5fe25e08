package org.warmline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.CallEvent;
import org.warmline.flows.FlowOutline;
import org.warmline.handoff.Summary;

/** What the caller wants, and in which words. Pure. */
record WantsMaker(Map<String, FlowOutline> outlines) {
  private static final int LONGEST_QUOTE = 300;

  Card.Wants make(History history, Summary summary) {
    List<String> sentences = new ArrayList<>();
    findFirstSaid(history, summary.wants())
        .ifPresent(words -> sentences.add("The caller said: “" + quoted(words) + "”"));
    repeats(history)
        .filter(count -> count > 0)
        .ifPresent(count -> sentences.add("Said the same again " + Words.times(count) + "."));
    return new Card.Wants(Words.sentence(summary.wants()), String.join(" ", sentences));
  }

  /** The words by which the wish was understood first; the last words where none was. */
  private Optional<String> findFirstSaid(History history, String title) {
    if (title.isEmpty()) {
      return history
          .all(CallEvent.Heard.class)
          .map(CallEvent.Heard::text)
          .reduce((earlier, later) -> later);
    }
    return history
        .all(CallEvent.Understood.class)
        .filter(u -> u.intent().map(intent -> isTitled(intent, title)).orElse(false))
        .findFirst()
        .flatMap(understood -> history.findHeard(understood.turn()))
        .map(CallEvent.Heard::text);
  }

  private boolean isTitled(String intent, String title) {
    FlowOutline outline = outlines.get(intent);
    return outline != null && outline.title().equals(title);
  }

  private static Optional<Integer> repeats(History history) {
    return history.findEscalation().stream()
        .flatMap(escalation -> escalation.evidence().stream())
        .filter(evidence -> evidence.kind().equals("repeats"))
        .map(evidence -> FailedActions.number(evidence.value()))
        .reduce(Math::max);
  }

  private static String quoted(String words) {
    String plain = Plain.text(words);
    return plain.length() <= LONGEST_QUOTE ? plain : plain.substring(0, LONGEST_QUOTE - 1) + "…";
  }
}
