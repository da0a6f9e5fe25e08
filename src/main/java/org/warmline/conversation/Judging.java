package org.warmline.conversation;

import java.util.Optional;
import org.warmline.call.Escalation;
import org.warmline.call.Meaning;
import org.warmline.dialogue.DialogueState;
import org.warmline.dialogue.Directive;
import org.warmline.dialogue.Step;
import org.warmline.handoff.EscalationPolicy;
import org.warmline.handoff.EscalationRules;

/** Asks the policy how one call stands. Decides nothing itself. */
final class Judging {
  private final EscalationPolicy policy;
  private final Comprehension comprehension;

  Judging(EscalationRules rules, Comprehension comprehension) {
    this.policy = new EscalationPolicy(rules);
    this.comprehension = comprehension;
  }

  /** Whether a person is needed after what the caller said. */
  Optional<Escalation> said(int turn, DialogueState state, Meaning meaning) {
    return policy.decide(
        comprehension.standing(turn, state, Optional.of(meaning), Optional.empty()));
  }

  /** Whether a person is needed after a key. */
  Optional<Escalation> pressed(int turn, DialogueState state, char digit) {
    return policy.decide(comprehension.standing(turn, state, Optional.empty(), Optional.of(digit)));
  }

  /** Whether the dialogue's step needs one, or what has been counted, whatever was said. */
  Optional<Escalation> stepped(int turn, Step step, boolean counts) {
    return step.directives().stream()
        .filter(Directive.NeedPerson.class::isInstance)
        .map(Directive.NeedPerson.class::cast)
        .map(
            need ->
                policy.because(
                    need.reason(), need.why(), comprehension.counted(turn, step.state())))
        .findFirst()
        .or(
            () ->
                counts
                    ? policy.decide(comprehension.counted(turn, step.state()))
                    : Optional.empty());
  }

  Escalation because(Escalation.Reason reason, String why, int turn, DialogueState state) {
    return policy.because(reason, why, comprehension.counted(turn, state));
  }

  /** Whether it is what nobody may have to wait for, even if more was about to be said. */
  static boolean isAtOnce(Escalation escalation) {
    return switch (escalation.reason()) {
      case AGENT_REQUEST, ZERO, SENSITIVE -> true;
      case FRUSTRATION, URGENCY, FAILURES, ACTION_FAILED, UNVERIFIED, RULE, OVERLOAD -> false;
    };
  }
}
