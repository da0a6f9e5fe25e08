package org.warmline.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.flows.FlowOutline;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.EscalationRules;
import org.warmline.handoff.Summary;

/**
 * Makes the card of a call: everything in it is in the call's events, or is our own fixed wording.
 * Pure; may be shared between threads.
 */
record CardMaker(
    Map<String, FlowOutline> outlines, EscalationRules rules, List<WrapUpResult> results) {

  /**
   * What is not in the events.
   *
   * @param nowMillis since the call began
   * @param ringMillis how long a ring lasts in all
   * @param audio the token for the agent's sound, if it has to be connected
   * @param draft what the agent has noted so far
   */
  record Moment(
      CallId call,
      AgentStatus status,
      long nowMillis,
      long ringMillis,
      List<Card.Earlier> earlier,
      Optional<String> audio,
      Optional<Draft> draft) {}

  CardMaker {
    outlines = Map.copyOf(outlines);
    results = List.copyOf(results);
  }

  /**
   * The card.
   *
   * @param summary of the events until a person was needed, which is what the agent hears
   */
  Card make(List<CallEvent> events, Summary summary, Moment moment) {
    History history = new History(events);
    CallTimes times = CallTimes.of(history, moment.nowMillis());
    return new Card(
        moment.call().value(),
        phase(moment.status()),
        moment.status().leftMillis(),
        moment.ringMillis(),
        times.waitedMillis(),
        times.assistantMillis(),
        times.talkMillis(),
        who(history, summary),
        new WantsMaker(outlines).make(history, summary),
        new WhyMaker(outlines, rules).make(history),
        new StepsMaker(outlines).make(history, summary),
        FactsMaker.make(history),
        new MoodMaker(outlines, rules).make(history),
        moment.earlier(),
        new Card.Briefing(summary.spoken(), summary.spokenSeconds()),
        turns(history),
        moment.audio().orElse(null),
        wrapUp(history, moment));
  }

  Card.Who who(History history, Summary summary) {
    boolean name = summary.who().chars().noneMatch(Character::isDigit) && isKnown(summary);
    return new Card.Who(
        name ? summary.who() : null,
        history.number(),
        new Verification(outlines).make(history, summary));
  }

  private static boolean isKnown(Summary summary) {
    return !summary.who().equals("unknown caller");
  }

  private static int turns(History history) {
    return Math.toIntExact(
        history.all(CallEvent.Heard.class).map(CallEvent.Heard::turn).distinct().count());
  }

  static String phase(AgentStatus status) {
    return status.state().name().toLowerCase(Locale.ROOT);
  }

  private Card.@Nullable WrapUp wrapUp(History history, Moment moment) {
    if (moment.status().state() != AgentStatus.State.WRAP_UP) {
      return null;
    }
    Draft draft = moment.draft().orElse(Draft.NOTHING);
    return new Card.WrapUp(endedBy(history), results, draft.result().orElse(null), draft.note());
  }

  private static String endedBy(History history) {
    HandoffStep last =
        history
            .all(CallEvent.Handoff.class)
            .map(CallEvent.Handoff::step)
            .filter(step -> step != HandoffStep.SHOWN)
            .reduce((earlier, later) -> later)
            .orElse(HandoffStep.BRIDGED);
    return switch (last) {
      case AGENT_HUNG_UP -> "agent";
      case AGENT_LOST -> "line";
      default -> "caller";
    };
  }
}
