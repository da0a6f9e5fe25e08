package org.warmline.handoff;

/** Who answers for a call. Always exactly one. */
public enum Owner {
  /** The assistant has the line, also while it offers to call back. */
  BOT,
  /** The caller waits for a person, or hears one being rung. */
  QUEUE,
  /** The caller talks to a person. */
  AGENT,
  /** Somebody has to call back. */
  CALLBACK,
  /** The call is over and nothing is left to do. */
  NOBODY
}
