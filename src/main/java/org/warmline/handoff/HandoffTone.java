package org.warmline.handoff;

import org.warmline.call.Escalation;
import org.warmline.call.Tone;

/** How to announce to a caller that a person takes over. */
public final class HandoffTone {
  private HandoffTone() {}

  /** By the reason; for a delicate matter as the rules have it. */
  public static Tone of(Escalation escalation, EscalationRules rules) {
    return switch (escalation.reason()) {
      case AGENT_REQUEST, ZERO, RULE, OVERLOAD -> Tone.NEUTRAL;
      case SENSITIVE -> matter(escalation, rules);
      case URGENCY -> Tone.BRISK;
      case FRUSTRATION, FAILURES, ACTION_FAILED, UNVERIFIED -> Tone.APOLOGETIC;
    };
  }

  private static Tone matter(Escalation escalation, EscalationRules rules) {
    if (escalation.isEmergency()) {
      return Tone.BRISK;
    }
    return escalation.matters().stream()
        .findFirst()
        .map(intent -> rules.tones().getOrDefault(intent, Tone.WARM))
        .orElse(Tone.WARM);
  }
}
