package org.warmline.telephony.asterisk.queue;

import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentListener;

/** What the board wants done, in this order. */
sealed interface Effect {

  /** Tells whoever answers for the call how far it has got. */
  record Tell(CallId call, HandoffStep step, Optional<AgentId> agent) implements Effect {}

  /** The agent's status, or the queue, is another. */
  record Changed(AgentId agent) implements Effect {}

  record Gone(AgentId agent, CallId call, AgentListener.Why why) implements Effect {}

  /** The caller goes from Asterisk's queue back to the assistant. */
  record ToAssistant(CallId call) implements Effect {}

  record HangUp(String channel) implements Effect {}

  record Press(String channel, char digit) implements Effect {}

  record Pause(String queue, String memberInterface, boolean paused, String reason)
      implements Effect {}
}
