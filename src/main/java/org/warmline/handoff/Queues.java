package org.warmline.handoff;

import org.warmline.call.CallId;
import org.warmline.call.Tone;

/**
 * The queues in which callers wait for a person: our own, or those of a telephone exchange. May be
 * shared between threads; nothing blocks.
 */
public interface Queues {

  /** Whether anybody could take a call of this queue now. */
  Presence presence(String queue);

  /**
   * Whether the queue itself tells whoever joins that they get to a person, so that nobody has to
   * wait for that sentence before an agent is rung.
   */
  default boolean announces(Tone tone) {
    return false;
  }

  /**
   * Takes a caller in. From now on the caller hears the hold sound when the assistant says nothing,
   * and is not listened to, until the listener is told {@code NOBODY_THERE} or {@link #leave} is
   * called: then the assistant has the line again.
   */
  void join(Ticket ticket, QueueListener listener);

  /** The caller does not wait any more, for whatever reason; an agent being rung is released. */
  void leave(CallId call);
}
