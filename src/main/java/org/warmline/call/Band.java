package org.warmline.call;

/** What to do with a guess: act on it, ask first, or take it as not understood. */
public enum Band {
  ACT,
  CONFIRM,
  REJECT
}
