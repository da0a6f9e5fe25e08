package org.warmline.handoff;

import org.warmline.call.CallId;

/** Is told what happens at one agent's desk. Called from any thread; must return at once. */
public interface AgentListener {

  /** The agent's status, or the queue that the agent serves, is another now. */
  void onChange();

  /** A call is not this agent's any more, though the agent did not end it. */
  void onGone(CallId call, Why why);

  /** Another desk was opened for this agent; this one is told nothing more. */
  void onReplaced();

  /** Why a call is gone. */
  enum Why {
    CALLER_HUNG_UP,
    ANSWERED_BY_ANOTHER,
    RANG_OUT,
    LINE_LOST
  }
}
