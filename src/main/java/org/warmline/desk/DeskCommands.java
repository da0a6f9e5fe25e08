package org.warmline.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.Agents;

/** Does what agents ask for. May be shared between threads; may block on the database. */
final class DeskCommands {
  private static final Logger LOG = LoggerFactory.getLogger(DeskCommands.class);
  private static final int MORE_SECONDS = 30;

  private final Agents agents;
  private final CallNotes notes;
  private final DeskBoard board;
  private final WrapUps wrapUps;

  DeskCommands(Agents agents, CallNotes notes, DeskBoard board, WrapUps wrapUps) {
    this.agents = agents;
    this.notes = notes;
    this.board = board;
    this.wrapUps = wrapUps;
  }

  /**
   * Does what a message asks.
   *
   * @param refresh shows the page how things stand, where the page waits for that in vain otherwise
   */
  void obey(AgentId agent, DeskMessage message, Runnable refresh) {
    switch (message) {
      case DeskMessage.Status status -> agents.choose(agent, status.choice(), status.reason());
      case DeskMessage.Shown shown -> shown(agent, shown.call());
      case DeskMessage.Accept accept -> agents.accept(agent, accept.call());
      case DeskMessage.Decline decline -> agents.decline(agent, decline.call());
      case DeskMessage.HangUp hangUp -> agents.hangUp(agent, hangUp.call());
      case DeskMessage.Skip skip -> agents.skipBriefing(agent, skip.call());
      case DeskMessage.MoreTime more -> agents.moreTime(agent, more.call(), MORE_SECONDS);
      case DeskMessage.Drafted drafted ->
          wrapUps.draft(agent, drafted.call(), new Draft(drafted.result(), drafted.note()));
      case DeskMessage.WrapUp done -> {
        Draft draft = new Draft(java.util.Optional.of(done.result()), done.note());
        if (!wrapUps.save(agent, done.call(), draft)) {
          refresh.run();
        }
      }
    }
  }

  /** Noted once a ring, and only of the call that is on this agent's screen. */
  private void shown(AgentId agent, CallId call) {
    boolean theirs =
        agents
            .findStatus(agent)
            .filter(status -> status.state() != AgentStatus.State.WRAP_UP)
            .flatMap(AgentStatus::call)
            .filter(call::equals)
            .isPresent();
    LiveCall live = board.call(call);
    if (!theirs || !live.showsFirst()) {
      return;
    }
    int turn = live.turn();
    try {
      boolean unused =
          notes.note(
              call,
              at ->
                  new CallEvent.Handoff(at, turn, HandoffStep.SHOWN, java.util.Optional.of(agent)));
    } catch (RuntimeException unkept) {
      LOG.error("That a call was shown could not be kept; the agent goes on", unkept);
    }
  }
}
