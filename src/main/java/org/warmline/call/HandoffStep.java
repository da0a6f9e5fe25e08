package org.warmline.call;

/** What happened to a call on its way to a person, in the order it usually goes. */
public enum HandoffStep {
  /** The caller has a place in the queue; not told again when a ring comes to nothing. */
  WAITING,
  /** An agent's desk rings. */
  RINGING,
  /** That agent's screen shows everything there is to know. */
  SHOWN,
  /** The agent would not take it; the caller keeps the place. */
  DECLINED,
  /** The agent did not answer in time; the caller keeps the place. */
  RANG_OUT,
  /** The agent takes it, and hears the spoken summary. */
  ANSWERED,
  /** Caller and agent hear each other. */
  BRIDGED,
  /** The agent's line broke in the talk; the caller is told, and waits for it to come back. */
  AGENT_LOST,
  /** Nobody can take the call: no agent is there. */
  NOBODY_THERE,
  /** The caller would rather be called back than wait. */
  LEFT_QUEUE,
  /** The agent ended the talk. */
  AGENT_HUNG_UP
}
