package org.warmline.handoff;

import java.util.Optional;
import org.warmline.call.CallId;

/**
 * What an agent does.
 *
 * @param reason of a break, such as {@code lunch}; empty otherwise
 * @param next what follows a call
 * @param call the one that rings, is talked on or wrapped up
 * @param sinceMillis how long the status has lasted
 * @param leftMillis until the ring or the wrap-up runs out; 0 for any other status
 */
public record AgentStatus(
    State state,
    String reason,
    Choice next,
    Optional<CallId> call,
    long sinceMillis,
    long leftMillis) {

  /** What an agent can choose. */
  public enum Choice {
    AVAILABLE,
    BREAK,
    OFFLINE
  }

  /** The chosen ones, and those that come by themselves. */
  public enum State {
    OFFLINE,
    AVAILABLE,
    BREAK,
    RINGING,
    /** The call was accepted; the agent's line is being connected or the summary is heard. */
    BRIEFING,
    TALKING,
    /** The agent's line broke in the talk. */
    RECONNECTING,
    WRAP_UP,
    NOT_ANSWERING
  }
}
