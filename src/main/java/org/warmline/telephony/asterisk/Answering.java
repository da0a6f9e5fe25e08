package org.warmline.telephony.asterisk;

import org.warmline.call.CallId;
import org.warmline.telephony.PacedLine;

/** Puts the assistant on a line that has just rung. Called on AGI threads; returns soon. */
public interface Answering {

  /** Answers the call; the line is given to a pacer by whoever calls this. */
  void answer(CallId call, PacedLine line);

  /** Whether one more call can be served now; one that can't goes to a person at once. */
  default boolean hasRoom() {
    return true;
  }
}
