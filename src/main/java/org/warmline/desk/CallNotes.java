package org.warmline.desk;

import java.util.function.LongFunction;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;

/**
 * Adds to the record of a call what happens at a desk: through the call's own thread while it goes
 * on, to its log when it has ended. May be shared between threads; may block, never on anything
 * that waits for a desk.
 */
public interface CallNotes {

  /**
   * Adds one event; when this returns, it is kept or will be in its turn.
   *
   * @param made makes the event for the milliseconds since the call began
   * @throws RuntimeException when it cannot be kept
   */
  void note(CallId call, LongFunction<CallEvent> made);
}
