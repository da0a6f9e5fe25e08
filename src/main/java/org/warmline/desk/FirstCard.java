package org.warmline.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.handoff.AgentStatus;

/**
 * Makes a card of a call that there never was and throws it away: what a program does for the first
 * time is slow, and the first real call should ring with all its facts at once.
 */
final class FirstCard {
  private static final CallId CALL = new CallId("none");
  private static final List<CallEvent> EVENTS =
      List.of(
          new CallEvent.Started(0, new Caller("", Locale.ROOT), "", ""),
          new CallEvent.Heard(1, 1, "this is ridiculous, let me talk to a person", 1),
          new CallEvent.Understood(
              2, 1, Optional.empty(), 0, Band.REJECT, Map.of("date", "2026-01-01"), 1, 1, 0),
          new CallEvent.Escalated(
              3,
              1,
              new Escalation(
                  Escalation.Reason.AGENT_REQUEST,
                  List.of(
                      new Evidence("agent_request", "words", "talk to a person", 1, 1),
                      new Evidence("frustration", "words", "ridiculous", 1, 1)),
                  "")));

  private FirstCard() {}

  static void make(DeskRoom room) {
    AgentStatus status =
        new AgentStatus(
            AgentStatus.State.RINGING,
            "",
            AgentStatus.Choice.AVAILABLE,
            Optional.of(CALL),
            0,
            room.services().ringMillis());
    Card card =
        room.cards()
            .make(
                EVENTS,
                room.services().generation().summaries().of(EVENTS),
                new CardMaker.Moment(
                    CALL,
                    status,
                    4,
                    room.services().ringMillis(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
    Messages.call(card);
  }
}
