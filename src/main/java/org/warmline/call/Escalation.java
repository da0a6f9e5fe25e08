package org.warmline.call;

import java.util.List;

/** The decision that a person is needed, with everything that speaks for it. */
public record Escalation(Reason reason, List<Evidence> evidence, String queue) {

  /** The intent of who is in danger. */
  public static final String EMERGENCY = "emergency";

  /** Why a person is needed. */
  public enum Reason {
    AGENT_REQUEST,
    ZERO,
    SENSITIVE,
    FRUSTRATION,
    URGENCY,
    FAILURES,
    ACTION_FAILED,
    UNVERIFIED,
    RULE,
    OVERLOAD
  }

  public Escalation {
    evidence = List.copyOf(evidence);
  }

  /** The delicate matters that the caller spoke of, by the names of their intents. */
  public List<String> matters() {
    return evidence.stream()
        .filter(e -> e.of().equals("sensitive") && e.kind().equals("intent"))
        .map(Evidence::value)
        .toList();
  }

  /** Whether somebody is in danger. */
  public boolean isEmergency() {
    return matters().contains(EMERGENCY);
  }
}
