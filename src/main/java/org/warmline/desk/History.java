package org.warmline.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warmline.call.CallEvent;
import org.warmline.call.Escalation;

/** A call's events with the questions that are asked of them. */
record History(List<CallEvent> events) {
  History {
    events = List.copyOf(events);
  }

  <T extends CallEvent> Stream<T> all(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** What the caller said in a turn. */
  Optional<CallEvent.Heard> findHeard(int turn) {
    return all(CallEvent.Heard.class)
        .filter(heard -> heard.turn() == turn)
        .reduce((earlier, later) -> later);
  }

  Optional<CallEvent.Escalated> findEscalated() {
    return all(CallEvent.Escalated.class).reduce((earlier, later) -> later);
  }

  Optional<Escalation> findEscalation() {
    return findEscalated().map(CallEvent.Escalated::escalation);
  }

  String number() {
    return all(CallEvent.Started.class)
        .findFirst()
        .map(started -> started.caller().number())
        .orElse("");
  }

  /** Until the decision that a person is needed, which is what the spoken summary is made of. */
  List<CallEvent> untilEscalated() {
    int last = findEscalated().map(events::lastIndexOf).orElse(events.size() - 1);
    return events.subList(0, last + 1);
  }
}
