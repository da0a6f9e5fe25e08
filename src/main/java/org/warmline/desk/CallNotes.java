package org.warmline.desk;

import java.util.function.LongFunction;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;

/**
 * Adds to the record of a call what happens at a desk: through the call's own thread while it goes
 * on, to its log when nobody runs it any more. May be shared between threads; may block, never on
 * anything that waits for a desk.
 */
public interface CallNotes {

  /**
   * Adds one event; when this returns, it is kept or will be in its turn.
   *
   * @param made makes the event for the milliseconds since the call began
   * @return false for a call that nobody knows: the event can never be kept
   * @throws RuntimeException when it cannot be kept now
   */
  boolean note(CallId call, LongFunction<CallEvent> made);
}
