package org.warmline.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Counters;
import org.warmline.call.Escalation;
import org.warmline.call.Escalation.Reason;
import org.warmline.call.Evidence;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;

class EscalationPolicyTest {
  private static final EscalationRules RULES =
      new EscalationRules(
          0.5,
          0.5,
          0.5,
          3,
          5,
          3,
          3,
          3,
          1,
          Set.of("agent", "complaint"),
          Map.of("default", "support", "order_status", "orders"));

  private final EscalationPolicy policy = new EscalationPolicy(RULES);

  @Test
  void aCalmCallerWhoIsUnderstoodStaysWithTheAssistant() {
    assertThat(policy.decide(standing(meaning(0.1, Optional.empty()), Mood.CALM, Counters.NONE)))
        .isEmpty();
  }

  @Test
  void zeroReachesAPersonWhateverElse() {
    Standing zero =
        new Standing(
            1,
            Optional.empty(),
            Optional.empty(),
            Mood.CALM,
            Counters.NONE,
            Optional.of('0'),
            false);
    Escalation escalation = policy.decide(zero).orElseThrow();
    assertThat(escalation.reason()).isEqualTo(Reason.ZERO);
    assertThat(escalation.evidence()).extracting(Evidence::value).containsExactly("0");
    assertThat(escalation.queue()).isEqualTo("support");
  }

  @Test
  void anotherKeyDoesNot() {
    Standing nine =
        new Standing(
            1,
            Optional.empty(),
            Optional.empty(),
            Mood.CALM,
            Counters.NONE,
            Optional.of('9'),
            false);
    assertThat(policy.decide(nine)).isEmpty();
  }

  @Test
  void theFirstReasonIsNamedAndAllEvidenceIsShown() {
    Mood angry =
        new Mood(0.9, 0, List.of(new Evidence("frustration", "words", "ridiculous", 0.6, 4)));
    Counters twoMisses = new Counters(2, 2, 0, 0, 0, 0, 0, 0);
    Escalation escalation =
        policy.decide(standing(meaning(0.97, Optional.empty()), angry, twoMisses)).orElseThrow();
    assertThat(escalation.reason()).isEqualTo(Reason.AGENT_REQUEST);
    assertThat(escalation.evidence())
        .extracting(Evidence::of)
        .contains("agent_request", "frustration");
  }

  @Test
  void aThresholdActsAtItsValueAndNotBelow() {
    assertThat(policy.decide(standing(meaning(0.5, Optional.empty()), Mood.CALM, Counters.NONE)))
        .isPresent();
    assertThat(policy.decide(standing(meaning(0.499, Optional.empty()), Mood.CALM, Counters.NONE)))
        .isEmpty();
  }

  @Test
  void aDelicateMatterGoesToAPersonAndToTheQueueOfTheFlow() {
    Standing sensitive =
        new Standing(
            2,
            Optional.of("order_status"),
            Optional.of(meaning(0, Optional.of("complaint"))),
            Mood.CALM,
            Counters.NONE,
            Optional.empty(),
            true);
    Escalation escalation = policy.decide(sensitive).orElseThrow();
    assertThat(escalation.reason()).isEqualTo(Reason.SENSITIVE);
    assertThat(escalation.queue()).isEqualTo("orders");
  }

  @Test
  void countsAreLimits() {
    assertThat(decide(new Counters(2, 4, 2, 9, 9, 2, 0, 2))).isEmpty();
    assertThat(decide(new Counters(3, 3, 0, 0, 0, 0, 0, 0))).contains(Reason.FAILURES);
    assertThat(decide(new Counters(1, 5, 0, 0, 0, 0, 0, 0))).contains(Reason.FAILURES);
    assertThat(decide(new Counters(0, 0, 3, 0, 0, 0, 0, 0))).contains(Reason.FAILURES);
    assertThat(decide(new Counters(0, 0, 0, 0, 0, 0, 1, 0))).contains(Reason.ACTION_FAILED);
    assertThat(decide(new Counters(0, 0, 0, 0, 0, 0, 0, 3))).contains(Reason.UNVERIFIED);
  }

  @Test
  void everyEscalationHasEvidenceAndAQueue() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      Mood mood = new Mood(random.nextDouble(), random.nextDouble(), List.of());
      Counters counters =
          new Counters(
              random.nextInt(5),
              random.nextInt(7),
              random.nextInt(5),
              0,
              0,
              random.nextInt(5),
              random.nextInt(2),
              random.nextInt(5));
      Meaning meaning =
          meaning(random.nextDouble(), random.nextBoolean() ? Optional.of("x") : Optional.empty());
      policy
          .decide(standing(meaning, mood, counters))
          .ifPresent(
              escalation -> {
                assertThat(escalation.evidence()).isNotEmpty();
                assertThat(escalation.queue()).isNotEmpty();
              });
    }
  }

  private Optional<Reason> decide(Counters counters) {
    return policy
        .decide(standing(meaning(0, Optional.empty()), Mood.CALM, counters))
        .map(Escalation::reason);
  }

  private static Standing standing(Meaning meaning, Mood mood, Counters counters) {
    return new Standing(
        4, Optional.empty(), Optional.of(meaning), mood, counters, Optional.empty(), true);
  }

  private static Meaning meaning(double agentRequest, Optional<String> sensitive) {
    return new Meaning(
        "words",
        Optional.empty(),
        0.2,
        Band.REJECT,
        List.of(),
        true,
        Map.of(),
        agentRequest,
        Mood.CALM,
        sensitive,
        Optional.empty(),
        List.of());
  }

  @Test
  void dangerIsTheReasonAlsoWhenAPersonWasAskedFor() {
    Meaning both = meaning(0.95, Optional.of("emergency"));
    Escalation escalation = policy.decide(standing(both, Mood.CALM, Counters.NONE)).orElseThrow();
    assertThat(escalation.reason()).isEqualTo(Reason.SENSITIVE);
    assertThat(escalation.isEmergency()).isTrue();
    assertThat(escalation.evidence()).extracting(Evidence::of).contains("agent_request");
    assertThat(HandoffTone.of(escalation, RULES)).isEqualTo(org.warmline.call.Tone.BRISK);
  }
}
