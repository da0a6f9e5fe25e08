package org.warmline.conversation;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;

/**
 * Hands a call over, with a summary of its events. Happens beside the call, because a caller who
 * needs a person must not wait for the database.
 */
final class HandoffOpening {
  private static final Logger LOG = LoggerFactory.getLogger(HandoffOpening.class);

  private HandoffOpening() {}

  static void start(
      CallServices services, CallId call, Escalation escalation, List<CallEvent> events) {
    services.workers().blocking().execute(() -> open(services, call, escalation, events));
  }

  private static void open(
      CallServices services, CallId call, Escalation escalation, List<CallEvent> events) {
    try {
      services.handoffs().open(call, escalation, services.generation().summaries().of(events));
    } catch (RuntimeException unkept) {
      LOG.error("A hand-over could not be kept; the caller goes to a person without it", unkept);
    }
  }
}
