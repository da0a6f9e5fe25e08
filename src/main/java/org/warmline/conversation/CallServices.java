package org.warmline.conversation;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.warmline.actions.DirectAction;
import org.warmline.flows.Generation;
import org.warmline.handoff.CallLog;
import org.warmline.handoff.Handoffs;
import org.warmline.handoff.Monitoring;
import org.warmline.handoff.Queues;
import org.warmline.understanding.ContactMask;
import org.warmline.understanding.Understanding;

/**
 * What calls share.
 *
 * @param actions by name
 * @param now the callers' local time
 * @param mask what is hidden in what is kept of a call
 */
public record CallServices(
    Generation generation,
    Understanding understanding,
    Map<String, DirectAction> actions,
    CallLog log,
    Handoffs handoffs,
    Queues queues,
    Monitoring monitoring,
    Workers workers,
    Supplier<LocalDateTime> now,
    ContactMask mask) {
  public CallServices {
    actions = Map.copyOf(actions);
  }

  /** The same for calls by other flows. */
  public CallServices with(Generation other, Understanding taughtByIt) {
    return new CallServices(
        other, taughtByIt, actions, log, handoffs, queues, monitoring, workers, now, mask);
  }
}
