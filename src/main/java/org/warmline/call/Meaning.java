package org.warmline.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one sentence of the caller means. All probabilities are calibrated so that 0.5 is the point
 * at which the product acts.
 *
 * @param text the words that were understood, as heard
 * @param intent the best intent, empty exactly when out of scope or the band is reject
 * @param confidence of the best intent, also of a rejected one
 * @param alternatives the next best intents, best first
 * @param slots by slot name
 * @param agentRequest probability that the caller asks for a person
 * @param mood of this sentence alone
 * @param sensitive the sensitive intent that the sentence touches
 */
public record Meaning(
    String text,
    Optional<String> intent,
    double confidence,
    Band band,
    List<Guess> alternatives,
    boolean outOfScope,
    Map<String, Slot> slots,
    double agentRequest,
    Mood mood,
    Optional<String> sensitive,
    Optional<YesNo> yesNo,
    List<Evidence> evidence) {

  /** Of words that mean nothing. */
  public static final Meaning NOTHING =
      new Meaning(
          "",
          Optional.empty(),
          0,
          Band.REJECT,
          List.of(),
          true,
          Map.of(),
          0,
          Mood.CALM,
          Optional.empty(),
          Optional.empty(),
          List.of());

  /** An intent that it might have been. */
  public record Guess(String intent, double confidence) {}

  /** Agreement or refusal. */
  public enum YesNo {
    YES,
    NO
  }

  public Meaning {
    alternatives = List.copyOf(alternatives);
    slots = Map.copyOf(slots);
    evidence = List.copyOf(evidence);
  }

  public Optional<Slot> findSlot(String name) {
    return Optional.ofNullable(slots.get(name));
  }
}
