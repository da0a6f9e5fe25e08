package org.warmline.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.flows.Generation;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.Summary;

/** What all pages of the desk share. May be shared between threads. */
record DeskRoom(
    DeskServices services,
    DeskBoard board,
    Seats seats,
    WrapUps wrapUps,
    DeskCommands commands,
    DeskAudio audio) {

  static DeskRoom of(DeskServices services) {
    DeskBoard board = new DeskBoard(services.pastCalls(), services.blocking(), services.clock());
    Seats seats = new Seats(services.agents());
    WrapUps wrapUps = new WrapUps(services.agents(), services.notes(), board, seats::tellNotKept);
    return new DeskRoom(
        services,
        board,
        seats,
        wrapUps,
        new DeskCommands(services.agents(), services.notes(), board, wrapUps),
        new DeskAudio(services.sessions(), services.agents(), services.clock(), seats::refresh));
  }

  /** Makes cards by the flows of now, which may have been renewed. */
  CardMaker cards() {
    Generation flows = services.generation();
    return new CardMaker(flows.outlines(), flows.rules(), services.results());
  }

  String company() {
    return services.generation().company();
  }

  String desk(AgentId agent, AgentStatus status) {
    String queue = Words.label(services.generation().rules().queue(""));
    return Messages.desk(
        agent.name(), company(), services.phones(), status, queue, board.waiting());
  }

  Card card(AgentId agent, AgentStatus status, CallId call) {
    LiveCall.Seen seen = board.seen(call);
    return cards()
        .make(
            seen.events(),
            summary(seen),
            new CardMaker.Moment(
                call,
                status,
                seen.nowMillis(),
                services.ringMillis(),
                seen.earlier(),
                services.phones() == Phones.PAGE
                    ? audio.findToken(agent, status)
                    : Optional.empty(),
                wrapUps.findDraft(agent, call)));
  }

  /** The caller's name or number, as a notice has it; null where neither is known. */
  @Nullable String who(CallId call) {
    LiveCall.Seen seen = board.seen(call);
    Card.Who who = cards().who(new History(seen.events()), summary(seen));
    return who.name() == null ? who.number() : who.name();
  }

  private Summary summary(LiveCall.Seen seen) {
    return services.generation().summaries().of(new History(seen.events()).untilEscalated());
  }
}
