package org.warmline.dialogue;

import java.util.Map;
import java.util.Set;
import org.warmline.call.Escalation;
import org.warmline.call.Expectation;
import org.warmline.call.Outcome;
import org.warmline.call.Saying;
import org.warmline.call.Tone;

/** What the dialogue wants done. */
public sealed interface Directive {

  /** Say this, and expect such an answer. */
  record Say(Saying saying, Tone tone, Expectation expects) implements Directive {}

  /**
   * Run an action and report back.
   *
   * @param uncertain the arguments that may have been misheard
   * @param alsoHeard what else arguments may have been, by name
   */
  record Run(
      String action,
      Map<String, String> args,
      Set<String> uncertain,
      Map<String, Set<String>> alsoHeard)
      implements Directive {
    public Run {
      args = Map.copyOf(args);
      uncertain = Set.copyOf(uncertain);
      alsoHeard = Map.copyOf(alsoHeard);
    }

    /** With arguments that were heard as they are and as nothing else. */
    public Run(String action, Map<String, String> args, Set<String> uncertain) {
      this(action, args, uncertain, Map.of());
    }
  }

  /** A person has to go on. */
  record NeedPerson(Escalation.Reason reason, String why) implements Directive {}

  /** The call is over. */
  record End(Outcome outcome) implements Directive {}
}
