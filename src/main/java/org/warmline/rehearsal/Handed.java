package org.warmline.rehearsal;

import java.util.List;
import java.util.Optional;
import org.warmline.call.CallEvent;

/**
 * How one call of a demo reached a person, at both ends.
 *
 * @param steps what happened on the way, in order
 * @param ringMillis from the decision to the first ring
 * @param screenMillis from the decision to the whole card on a screen
 * @param briefingMillis how long the agent heard the spoken summary
 * @param callerDecibels how loud the agent heard the caller, below full scale
 * @param agentDecibels how loud the caller heard the agent, below full scale
 * @param pastCallEvents how many events the call has in the desk's list of past calls, 0 when it is
 *     not there
 */
public record Handed(
    String call,
    List<CallEvent.Handoff> steps,
    Optional<Long> ringMillis,
    Optional<Long> screenMillis,
    int briefingMillis,
    double callerDecibels,
    double agentDecibels,
    Optional<CallEvent.WrappedUp> wrapUp,
    int pastCallEvents) {
  public Handed {
    steps = List.copyOf(steps);
  }
}
