package org.warmline.telephony.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;

/** Where one caller stands. A call that is gone has no place. */
final class Place {
  enum State {
    WAITING,
    RINGING,
    ANSWERED,
    TALKING,
    RECONNECTING
  }

  private final CallId call;
  private final String queue;
  private final Map<AgentId, Long> declinedAtMillis = new HashMap<>();
  private State state = State.WAITING;
  private @Nullable AgentId agent;
  private long rank;
  private long waitingSinceMillis;
  private long stillWaitingAtMillis;

  Place(CallId call, String queue) {
    this.call = call;
    this.queue = queue;
  }

  CallId call() {
    return call;
  }

  String queue() {
    return queue;
  }

  State state() {
    return state;
  }

  /** Whoever is rung for this call or has it; empty while it waits. */
  Optional<AgentId> agent() {
    return Optional.ofNullable(agent);
  }

  /** The lowest is served first. */
  long rank() {
    return rank;
  }

  boolean isInQueue() {
    return state == State.WAITING || state == State.RINGING;
  }

  /** Begins to wait, or to wait again after a talk. */
  void beginWaiting(long newRank, long nowMillis, long stillWaitingMillis) {
    keepWaiting(newRank);
    waitingSinceMillis = nowMillis;
    stillWaitingAtMillis = nowMillis + stillWaitingMillis;
  }

  /** Waits on, as if no agent had been rung. */
  void keepWaiting(long newRank) {
    state = State.WAITING;
    agent = null;
    rank = newRank;
  }

  void ring(AgentId rung) {
    state = State.RINGING;
    agent = rung;
  }

  void moveTo(State next) {
    state = next;
  }

  void declinedBy(AgentId who, long nowMillis) {
    declinedAtMillis.put(who, nowMillis);
  }

  Optional<Long> findDeclinedAtMillis(AgentId who) {
    return Optional.ofNullable(declinedAtMillis.get(who));
  }

  /** How long the caller has waited, each time another while is over. */
  Optional<Long> takeStillWaiting(long nowMillis, long stillWaitingMillis) {
    if (!isInQueue() || nowMillis < stillWaitingAtMillis) {
      return Optional.empty();
    }
    stillWaitingAtMillis = nowMillis + stillWaitingMillis;
    return Optional.of(nowMillis - waitingSinceMillis);
  }
}
