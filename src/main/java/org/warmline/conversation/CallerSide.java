package org.warmline.conversation;

import org.warmline.call.Expectation;
import org.warmline.call.Saying;

/** The caller as the conversation sees them: by sound on a line, or by text. */
public interface CallerSide {

  /** Where what the caller does is told; called once, before anything else. */
  void start(CallerEvents events);

  /** Says this after what is being said already, and expects such an answer. Returns at once. */
  void say(Saying saying, Expectation expects);

  /** Ends the call when all has been said. */
  void hangUp();
}
