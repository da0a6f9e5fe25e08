package org.warmline.call;

/** How a call ended. */
public enum Outcome {
  RESOLVED,
  TO_AGENT,
  CALLBACK,
  ABANDONED,
  HUNG_UP
}
