package org.warmline.telephony.exchange;

import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentListener;

/** What the board wants done, in this order. */
sealed interface Effect {

  /** Tells whoever answers for the call how far it has got. */
  record Tell(CallId call, HandoffStep step, Optional<AgentId> agent) implements Effect {}

  record StillWaiting(CallId call, long waitedMillis) implements Effect {}

  /** The caller hears the hold sound and whatever the assistant says. */
  record Hold(CallId call) implements Effect {}

  /** Plays the summary to the agent alone, and reports when it is over. */
  record Brief(CallId call, AgentId agent) implements Effect {}

  record EndBriefing(AgentId agent) implements Effect {}

  /** Caller and agent hear each other. */
  record Bridge(CallId call, AgentId agent) implements Effect {}

  /** The talk is over for whoever listens to it. */
  record EndTalk(CallId call) implements Effect {}

  /** The assistant has the caller's line again. */
  record Release(CallId call) implements Effect {}

  /** Ends the agent's line. */
  record Unplug(AgentId agent) implements Effect {}

  /** The agent's status, or the queue, is another. */
  record Changed(AgentId agent) implements Effect {}

  record Gone(AgentId agent, CallId call, AgentListener.Why why) implements Effect {}
}
