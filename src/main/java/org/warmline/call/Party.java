package org.warmline.call;

/** Who speaks in a call. */
public enum Party {
  CALLER,
  ASSISTANT,
  AGENT
}
