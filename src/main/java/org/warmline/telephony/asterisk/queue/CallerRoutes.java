package org.warmline.telephony.asterisk.queue;

import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.call.Tone;
import org.warmline.handoff.Ticket;

/**
 * What the queue asks of the callers' lines. Nothing blocks; may be called from any thread, but not
 * while a lock is held.
 */
public interface CallerRoutes {

  /**
   * Lets the caller go on into Asterisk's queue as soon as all is said to them that the ticket's
   * {@code announced} stands for, and its briefing lies where Asterisk finds it. A caller who is in
   * the queue already, as when Asterisk took them there itself, stays where they are.
   */
  void toQueue(Ticket ticket);

  /** Takes a caller out of Asterisk's queue and back to the assistant. */
  void toAssistant(CallId call);

  /** Whether callers in the queue are told by what they hear there that they get to a person. */
  boolean announces(Tone tone);

  /** The id of a call by the unique id of its channel; empty for a call that is not ours. */
  Optional<CallId> find(String uniqueId);

  /** The unique id of the channel of a call; empty for one that has ended. */
  Optional<String> findUniqueId(CallId call);
}
