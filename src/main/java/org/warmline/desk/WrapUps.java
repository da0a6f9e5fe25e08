package org.warmline.desk;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.Agents;

/**
 * The wrap-ups that go on, with what has been noted so far. Each is kept in the call's record
 * exactly once: as the agent saved it, or as it stood when time ran out, also when the page was
 * gone by then. What the database does not take now is tried again; what is noted about a call that
 * nobody knows is given up, and the agent is told. May be shared between threads; keeping may
 * block.
 */
final class WrapUps {
  private static final Logger LOG = LoggerFactory.getLogger(WrapUps.class);

  private final Map<AgentId, Open> open = new ConcurrentHashMap<>();
  private final Agents agents;
  private final CallNotes notes;
  private final DeskBoard board;
  private final BiConsumer<AgentId, CallId> tellGivenUp;
  private final Queue<Late> late = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean failing = new AtomicBoolean();

  private enum Kept {
    YES,
    NOT_YET,
    NEVER
  }

  /** A wrap-up that is over and not kept yet. */
  private record Late(AgentId agent, Open wrapUp) {}

  /**
   * A wrap-up.
   *
   * @param saved whether the agent has wished to save it as it stands
   */
  private record Open(CallId call, Draft draft, boolean saved) {}

  /**
   * No wrap-ups.
   *
   * @param tellGivenUp tells an agent that what was noted about a call can never be kept
   */
  WrapUps(
      Agents agents, CallNotes notes, DeskBoard board, BiConsumer<AgentId, CallId> tellGivenUp) {
    this.agents = agents;
    this.notes = notes;
    this.board = board;
    this.tellGivenUp = tellGivenUp;
  }

  Optional<Draft> findDraft(AgentId agent, CallId call) {
    return Optional.ofNullable(open.get(agent))
        .filter(one -> one.call().equals(call))
        .map(Open::draft);
  }

  /** Keeps a draft; one for a call that is not being wrapped up by this agent is passed over. */
  void draft(AgentId agent, CallId call, Draft draft) {
    open.computeIfPresent(
        agent, (who, one) -> one.call().equals(call) ? new Open(call, draft, false) : one);
  }

  /**
   * The agent saves; the record has it when the agent's next status begins.
   *
   * @return false when it could not be kept yet: the draft stays
   */
  boolean save(AgentId agent, CallId call, Draft draft) {
    Open one =
        open.computeIfPresent(
            agent, (who, was) -> was.call().equals(call) ? new Open(call, draft, true) : was);
    if (one == null || !one.call().equals(call) || !open.remove(agent, one)) {
      return true;
    }
    if (keep(agent, one) == Kept.NOT_YET) {
      open.putIfAbsent(agent, one);
      return false;
    }
    agents.finishWrapUp(agent, call);
    return true;
  }

  /** Looks at what the agent does now: a wrap-up begins, or one has run out. */
  void follow(AgentId agent, Optional<AgentStatus> status) {
    Optional<CallId> wrapping =
        status.filter(s -> s.state() == AgentStatus.State.WRAP_UP).flatMap(AgentStatus::call);
    Open one = open.get(agent);
    if (one != null && wrapping.filter(one.call()::equals).isEmpty() && open.remove(agent, one)) {
      keepSoon(agent, one);
    }
    wrapping.ifPresent(call -> open.putIfAbsent(agent, new Open(call, Draft.NOTHING, false)));
  }

  /** Looks at all agents, as some have no page open any more, and at what is not kept yet. */
  void followAll() {
    for (Late one = late.poll(); one != null; one = late.poll()) {
      if (!keepSoon(one.agent(), one.wrapUp())) {
        break;
      }
    }
    open.keySet().forEach(agent -> follow(agent, agents.findStatus(agent)));
  }

  private boolean keepSoon(AgentId agent, Open one) {
    boolean done = keep(agent, one) != Kept.NOT_YET;
    if (!done) {
      late.add(new Late(agent, one));
    }
    return done;
  }

  private Kept keep(AgentId agent, Open one) {
    String result =
        one.draft().result().filter(chosen -> one.saved()).orElse(WrapUpResult.NOT_GIVEN);
    int turn = board.call(one.call()).turn();
    try {
      boolean known =
          notes.note(
              one.call(),
              at -> new CallEvent.WrappedUp(at, turn, agent, result, one.draft().note()));
      failing.set(false);
      return known ? Kept.YES : giveUp(agent, one.call());
    } catch (RuntimeException unkept) {
      if (failing.compareAndSet(false, true)) {
        LOG.error("What an agent noted after a call could not be kept; it is tried again", unkept);
      }
      return Kept.NOT_YET;
    }
  }

  private Kept giveUp(AgentId agent, CallId call) {
    LOG.warn("What an agent noted could not be kept, as nobody knows the call {}", call);
    tellGivenUp.accept(agent, call);
    return Kept.NEVER;
  }
}
