package org.warmline.handoff;

import java.util.Map;
import java.util.Set;

/**
 * When a call goes to a person, as an admin set it in {@code policy.yaml}. A score acts from its
 * threshold up, a count when it is reached.
 *
 * @param peopleOnly intents that always go to a person
 * @param queues the queue of an intent; {@code default} for all others
 */
public record EscalationRules(
    double agentRequest,
    double frustration,
    double urgency,
    int missesInARow,
    int missesInCall,
    int rejectedConfirmations,
    int silencesInARow,
    int unverifiedTries,
    int actionFailures,
    Set<String> peopleOnly,
    Map<String, String> queues) {
  public EscalationRules {
    peopleOnly = Set.copyOf(peopleOnly);
    queues = Map.copyOf(queues);
  }

  /** The queue for callers who want this; the default queue when there is none of its own. */
  public String queue(String intent) {
    String own = queues.get(intent);
    return own == null ? queues.getOrDefault("default", "support") : own;
  }
}
