package org.warmline.telephony;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;

/**
 * One agent who is signed in, and what that agent does, whichever exchange rings. Pure: time is
 * told, in milliseconds. For one thread at a time.
 */
public final class Seat {
  private final AgentId agent;
  private State state = State.OFFLINE;
  private String reason = "";
  private Choice next = Choice.AVAILABLE;
  private String nextReason = "";
  private @Nullable CallId call;
  private long sinceMillis;
  private long deadlineMillis = Long.MAX_VALUE;
  private boolean deskOpen = true;
  private long cutAtMillis;
  private boolean plugged;

  public Seat(AgentId agent, long nowMillis) {
    this.agent = agent;
    sinceMillis = nowMillis;
  }

  public AgentId agent() {
    return agent;
  }

  public State state() {
    return state;
  }

  public Optional<CallId> call() {
    return Optional.ofNullable(call);
  }

  public long sinceMillis() {
    return sinceMillis;
  }

  public boolean isIdle() {
    return state == State.AVAILABLE && deskOpen;
  }

  /** Whether callers may hope for this agent. */
  public boolean counts() {
    return state != State.OFFLINE && state != State.BREAK && state != State.NOT_ANSWERING;
  }

  public boolean isPlugged() {
    return plugged;
  }

  public void plug(boolean now) {
    plugged = now;
  }

  public void openDesk() {
    deskOpen = true;
  }

  public void cutDesk(long nowMillis) {
    if (deskOpen) {
      deskOpen = false;
      cutAtMillis = nowMillis;
    }
  }

  /** True once the desk has been gone for so long that nobody is thought to come back. */
  public boolean isAbandoned(long nowMillis, long graceMillis) {
    return !deskOpen && call == null && nowMillis - cutAtMillis >= graceMillis;
  }

  /** Rung for a call, which is this agent's from now on until the agent is free. */
  public void ring(CallId theirs, long nowMillis, long ringMillis) {
    call = theirs;
    plugged = false;
    begin(State.RINGING, nowMillis, ringMillis);
  }

  /** The next stage of the call, which ends by itself after so long. */
  public void begin(State stage, long nowMillis, long lastsMillis) {
    state = stage;
    sinceMillis = nowMillis;
    deadlineMillis = nowMillis + lastsMillis;
  }

  /** The next stage of the call, which lasts as long as it likes. */
  public void begin(State stage, long nowMillis) {
    begin(stage, nowMillis, Long.MAX_VALUE - nowMillis);
  }

  public void lengthen(long millis) {
    deadlineMillis += millis;
  }

  public boolean isOverdue(long nowMillis) {
    return nowMillis >= deadlineMillis;
  }

  /** The call is not this agent's any more; what was chosen for afterwards begins. */
  public void free(long nowMillis) {
    become(asState(next), nextReason, nowMillis);
  }

  /** The call went by; so will others until the agent says to be there, or had chosen otherwise. */
  public void missed(long nowMillis) {
    if (next == Choice.AVAILABLE) {
      become(State.NOT_ANSWERING, "", nowMillis);
    } else {
      free(nowMillis);
    }
  }

  /** In a call, what follows after it; otherwise at once. */
  public void choose(Choice choice, String why, long nowMillis) {
    String kept = choice == Choice.BREAK ? why : "";
    if (call != null) {
      next = choice;
      nextReason = kept;
    } else if (asState(choice) != state || !kept.equals(reason)) {
      become(asState(choice), kept, nowMillis);
    }
  }

  public AgentStatus status(long nowMillis) {
    boolean runsOut = state == State.RINGING || state == State.WRAP_UP;
    long left = runsOut ? Math.max(0, deadlineMillis - nowMillis) : 0;
    return new AgentStatus(state, reason, next, call(), nowMillis - sinceMillis, left);
  }

  private void become(State now, String why, long nowMillis) {
    state = now;
    reason = why;
    next = Choice.AVAILABLE;
    nextReason = "";
    call = null;
    plugged = false;
    sinceMillis = nowMillis;
    deadlineMillis = Long.MAX_VALUE;
  }

  private static State asState(Choice choice) {
    return switch (choice) {
      case AVAILABLE -> State.AVAILABLE;
      case BREAK -> State.BREAK;
      case OFFLINE -> State.OFFLINE;
    };
  }
}
