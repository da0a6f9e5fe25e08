package org.warmline.telephony.browser;

import java.util.List;
import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Outcome;
import org.warmline.call.Party;

/** What the browser phone's page is told. Times are milliseconds since the call began. */
public sealed interface PhoneMessage {

  /** The call has begun. */
  record Hello(String company, CallId call) implements PhoneMessage {}

  /**
   * Who the caller is with now.
   *
   * @param outcome how the call ended, only when it is over
   */
  record State(Phase phase, Optional<AgentId> agent, Optional<Outcome> outcome)
      implements PhoneMessage {}

  /** Who the caller is with. */
  enum Phase {
    ASSISTANT,
    WAITING,
    AGENT,
    RECONNECTING,
    OVER
  }

  /**
   * A sentence, or as much of it as has been said.
   *
   * @param id a later line with the same id replaces this one; a final one without text removes it
   */
  record Line(String id, Party who, String text, boolean isFinal, long atMillis)
      implements PhoneMessage {}

  /**
   * What the assistant took the caller to want so far.
   *
   * @param wants in words, empty until there is something
   * @param confidence 0 to 1, of what the caller wants
   * @param frustration 0 to 1
   * @param limit from where a person joins
   */
  record Understood(
      Optional<String> wants, double confidence, List<Fact> facts, double frustration, double limit)
      implements PhoneMessage {
    public Understood {
      facts = List.copyOf(facts);
    }
  }

  /** Something the caller told, in words to be shown. */
  record Fact(String label, String value) {}
}
