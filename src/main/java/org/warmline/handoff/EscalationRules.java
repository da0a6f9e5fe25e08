package org.warmline.handoff;

import java.util.Map;
import java.util.Set;
import org.warmline.call.Tone;

/**
 * When a call goes to a person, as an admin set it in {@code policy.yaml}. A score acts from its
 * threshold up, a count when it is reached.
 *
 * @param peopleOnly intents that always go to a person
 * @param queues the queue of an intent; {@code default} for all others
 * @param tones how a delicate matter is answered, by its intent; warmly where nothing is said
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
    Map<String, String> queues,
    Map<String, Tone> tones) {
  public EscalationRules {
    peopleOnly = Set.copyOf(peopleOnly);
    queues = Map.copyOf(queues);
    tones = Map.copyOf(tones);
  }

  /** Rules without tones of their own for any matter. */
  public EscalationRules(
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
    this(
        agentRequest,
        frustration,
        urgency,
        missesInARow,
        missesInCall,
        rejectedConfirmations,
        silencesInARow,
        unverifiedTries,
        actionFailures,
        peopleOnly,
        queues,
        Map.of());
  }

  /** Whether an intent has a queue of its own. */
  boolean hasOwnQueue(String intent) {
    return queues.containsKey(intent);
  }

  /** The queue for callers who want this; the default queue when there is none of its own. */
  public String queue(String intent) {
    String own = queues.get(intent);
    return own == null ? queues.getOrDefault("default", "support") : own;
  }
}
