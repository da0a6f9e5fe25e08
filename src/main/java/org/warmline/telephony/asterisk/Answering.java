package org.warmline.telephony.asterisk;

import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.handoff.Followed;
import org.warmline.telephony.PacedLine;

/** Puts the assistant on a line that has just rung. Called on AGI threads; returns soon. */
public interface Answering {

  /** Answers the call; the line is given to a pacer by whoever calls this. */
  void answer(CallId call, PacedLine line);

  /** Whether one more call can be served now; one that can't goes to a person at once. */
  default boolean hasRoom() {
    return true;
  }

  /**
   * There is no room for a call, which Asterisk takes to a person by itself.
   *
   * @return who wants to know what becomes of it; empty where nobody does
   */
  default Optional<Followed> passOn(CallId call, Caller caller) {
    return Optional.empty();
  }
}
