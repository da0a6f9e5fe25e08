package org.warmline.handoff;

import org.warmline.call.Escalation;
import org.warmline.call.Tone;

/** How to announce to a caller that a person takes over. */
public final class HandoffTone {
  private HandoffTone() {}

  public static Tone of(Escalation.Reason reason) {
    return switch (reason) {
      case AGENT_REQUEST, ZERO, RULE -> Tone.NEUTRAL;
      case SENSITIVE -> Tone.WARM;
      case URGENCY -> Tone.BRISK;
      case FRUSTRATION, FAILURES, ACTION_FAILED, UNVERIFIED -> Tone.APOLOGETIC;
    };
  }
}
