package org.warmline.call;

import java.util.List;

/** The decision that a person is needed, with everything that speaks for it. */
public record Escalation(Reason reason, List<Evidence> evidence, String queue) {

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
    RULE
  }

  public Escalation {
    evidence = List.copyOf(evidence);
  }
}
