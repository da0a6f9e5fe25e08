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
   */
  record Run(String action, Map<String, String> args, Set<String> uncertain) implements Directive {
    public Run {
      args = Map.copyOf(args);
      uncertain = Set.copyOf(uncertain);
    }
  }

  /** A person has to go on. */
  record NeedPerson(Escalation.Reason reason, String why) implements Directive {}

  /** The call is over. */
  record End(Outcome outcome) implements Directive {}
}
