package org.warmline.conversation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.call.RowChange;
import org.warmline.understanding.ContactMask;

/**
 * What is left of events where addresses and numbers are hidden. Callers' words are hidden as they
 * are understood; here is all that repeats them. Pure.
 */
final class ContactEvents {
  private ContactEvents() {}

  static CallEvent masked(CallEvent event, ContactMask mask) {
    if (mask.equals(ContactMask.NOTHING)) {
      return event;
    }
    return switch (event) {
      case CallEvent.Said e ->
          new CallEvent.Said(e.atMillis(), e.turn(), mask.text(e.text()), e.tone(), e.expects());
      case CallEvent.Interrupted e ->
          new CallEvent.Interrupted(
              e.atMillis(),
              e.turn(),
              e.playedMillis(),
              mask.text(e.heard()),
              mask.text(e.unheard()));
      case CallEvent.Understood e -> understood(e, mask);
      case CallEvent.ActionBegan e ->
          new CallEvent.ActionBegan(
              e.atMillis(), e.turn(), e.name(), e.key(), values(e.args(), mask));
      case CallEvent.ActionEnded e ->
          new CallEvent.ActionEnded(e.atMillis(), e.turn(), report(e.report(), mask));
      case CallEvent.Escalated e ->
          new CallEvent.Escalated(e.atMillis(), e.turn(), escalation(e.escalation(), mask));
      case CallEvent.WrappedUp e ->
          new CallEvent.WrappedUp(
              e.atMillis(), e.turn(), e.agent(), e.result(), mask.text(e.note()));
      default -> event;
    };
  }

  private static CallEvent understood(CallEvent.Understood e, ContactMask mask) {
    return new CallEvent.Understood(
        e.atMillis(),
        e.turn(),
        e.intent(),
        e.confidence(),
        e.band(),
        values(e.slots(), mask),
        e.agentRequest(),
        e.frustration(),
        e.urgency(),
        e.heard(),
        e.unclear());
  }

  private static ActionReport report(ActionReport r, ContactMask mask) {
    return new ActionReport(
        r.name(),
        r.key(),
        r.status(),
        r.reason(),
        values(r.args(), mask),
        values(r.facts(), mask),
        r.choices(),
        r.rows().stream()
            .map(
                row ->
                    new RowChange(
                        row.table(),
                        row.id(),
                        values(row.before(), mask),
                        values(row.after(), mask)))
            .toList());
  }

  private static Escalation escalation(Escalation escalation, ContactMask mask) {
    List<Evidence> evidence =
        escalation.evidence().stream()
            .map(e -> new Evidence(e.of(), e.kind(), mask.text(e.value()), e.weight(), e.turn()))
            .toList();
    return new Escalation(escalation.reason(), evidence, escalation.queue());
  }

  private static Map<String, String> values(Map<String, String> values, ContactMask mask) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, value -> mask.value(value.getValue())));
  }
}
