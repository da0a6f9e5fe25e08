package org.warmline.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.CallEvent;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.flows.FlowOutline;
import org.warmline.handoff.EscalationRules;

/** Why a call was passed on, with the words, values and limits that speak for it. Pure. */
record WhyMaker(Map<String, FlowOutline> outlines, EscalationRules rules) {
  private static final String AGENT = "agent";
  private static final String AT_ONCE = "Always passed on at once";
  private static final String BY_PEOPLE = "Always taken by a person";

  List<Card.Why> make(History history) {
    return history.findEscalated().map(escalated -> rows(history, escalated)).orElse(List.of());
  }

  private List<Card.Why> rows(History history, CallEvent.Escalated escalated) {
    Escalation escalation = escalated.escalation();
    Map<String, Card.Why> rows = new LinkedHashMap<>();
    for (Evidence evidence : escalation.evidence()) {
      rows.computeIfAbsent(about(evidence), ignored -> row(history, escalated, evidence));
    }
    return List.copyOf(rows.values());
  }

  /** One row for all that speaks for the same thing. */
  private static String about(Evidence evidence) {
    if (evidence.kind().equals("intent") && evidence.value().equals(AGENT)) {
      return "agent_request";
    }
    return switch (evidence.of()) {
      case "failures", "rule", "sensitive" -> evidence.of() + evidence.kind() + evidence.value();
      default -> evidence.kind().equals("intent") ? evidence.value() : evidence.of();
    };
  }

  private Card.Why row(History history, CallEvent.Escalated escalated, Evidence evidence) {
    Long at = history.findHeard(evidence.turn()).map(CallEvent.Heard::atMillis).orElse(null);
    String quote = history.findHeard(evidence.turn()).map(CallEvent.Heard::text).orElse(null);
    if (evidence.kind().equals("intent")) {
      return new Card.Why(topic(evidence.value()), quote, at, null, null, BY_PEOPLE);
    }
    return switch (evidence.of()) {
      case "agent_request" -> new Card.Why("Asked for a person", quote, at, null, null, AT_ONCE);
      case "zero" ->
          new Card.Why("Pressed 0", null, pressedAt(history, escalated), null, null, AT_ONCE);
      case "frustration" ->
          mood("Frustrated", "frustration", rules.frustration(), history, escalated);
      case "urgency" -> mood("In a hurry", "urgency", rules.urgency(), history, escalated);
      case "failures" -> counted(history, escalated, evidence);
      case "overload" ->
          new Card.Why(
              "More calls than the machine can serve",
              null,
              escalated.atMillis(),
              null,
              null,
              AT_ONCE);
      default ->
          new Card.Why(
              "The assistant could not go on",
              null,
              escalated.atMillis(),
              null,
              null,
              Words.label(evidence.value()));
    };
  }

  private String topic(String intent) {
    FlowOutline outline = outlines.get(intent);
    return intent.equals(AGENT)
        ? "Asked for a person"
        : Words.sentence(outline == null ? intent.replace('_', ' ') : outline.title());
  }

  private static long pressedAt(History history, CallEvent.Escalated escalated) {
    return history
        .all(CallEvent.Pressed.class)
        .filter(pressed -> pressed.digit().equals("0"))
        .filter(pressed -> pressed.atMillis() <= escalated.atMillis())
        .map(CallEvent.Pressed::atMillis)
        .reduce((earlier, later) -> later)
        .orElse(escalated.atMillis());
  }

  private static Card.Why mood(
      String name, String of, double limit, History history, CallEvent.Escalated escalated) {
    Optional<CallEvent.Understood> last =
        history
            .all(CallEvent.Understood.class)
            .filter(understood -> understood.turn() <= escalated.turn())
            .reduce((earlier, later) -> later);
    Integer value =
        last.map(u -> hundredths(of.equals("urgency") ? u.urgency() : u.frustration()))
            .orElse(null);
    Optional<CallEvent.Heard> words =
        strongest(of, escalated.escalation())
            .or(() -> last.map(CallEvent.Understood::turn))
            .flatMap(history::findHeard);
    int from = hundredths(limit);
    String note = (value == null ? "" : value + " of 100. ") + "Passed on from " + from;
    return new Card.Why(
        name,
        words.map(CallEvent.Heard::text).orElse(null),
        words.map(CallEvent.Heard::atMillis).orElse(null),
        value,
        from,
        note);
  }

  /** The turn whose words weigh most. */
  private static Optional<Integer> strongest(String of, Escalation escalation) {
    return escalation.evidence().stream()
        .filter(e -> e.of().equals(of) && e.kind().equals("words"))
        .max(java.util.Comparator.comparingDouble(Evidence::weight))
        .map(Evidence::turn);
  }

  private Card.Why counted(History history, CallEvent.Escalated escalated, Evidence evidence) {
    int seen = FailedActions.number(evidence.value());
    return switch (evidence.kind()) {
      case "misses_in_a_row" ->
          count(
              "Not understood " + Words.times(seen) + " in a row", escalated, rules.missesInARow());
      case "misses_in_call" ->
          count("Not understood " + Words.times(seen), escalated, rules.missesInCall());
      case "rejections" ->
          count(
              "Said no to what was read back, " + Words.times(seen),
              escalated,
              rules.rejectedConfirmations());
      case "silences" ->
          count("Silent " + Words.times(seen) + " in a row", escalated, rules.silencesInARow());
      case "action_failures" ->
          count(
              new FailedActions(outlines).words(history, seen), escalated, rules.actionFailures());
      case "unverified_tries" ->
          count(
              Words.sentence(Words.count(seen))
                  + " failed "
                  + (seen == 1 ? "check" : "checks")
                  + " of who is calling",
              escalated,
              rules.unverifiedTries());
      default -> count(Words.label(evidence.kind()) + ": " + evidence.value(), escalated, 0);
    };
  }

  private static Card.Why count(String name, CallEvent.Escalated escalated, int limit) {
    String note = limit > 0 ? "Passed on from " + limit : AT_ONCE;
    return new Card.Why(name, null, escalated.atMillis(), null, null, note);
  }

  static int hundredths(double score) {
    return (int) Math.round(score * 100);
  }
}
