package org.warmline.conversation;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.Custody;
import org.warmline.handoff.Handoffs;
import org.warmline.handoff.Summary;

/**
 * Keeps in the store who answers for one call, step by step and in order. Happens beside the call,
 * because a caller who needs a person must not wait for the database; what can't be kept is logged
 * and the caller is served all the same. May be used from any thread.
 */
final class CustodyLedger {
  private static final Logger LOG = LoggerFactory.getLogger(CustodyLedger.class);

  private final CallId call;
  private final Handoffs handoffs;
  private final Mailbox writing;
  private Optional<Custody> custody = Optional.empty();

  CustodyLedger(CallId call, Handoffs handoffs, Workers workers) {
    this.call = call;
    this.handoffs = handoffs;
    this.writing =
        new Mailbox(call, workers.blocking(), () -> LOG.error("A call's owner was not kept"));
  }

  /** A person is needed. */
  void open(Escalation escalation, Summary summary) {
    writing.post(
        () -> {
          handoffs.open(call, escalation, summary);
          custody = handoffs.findCustody(call);
        });
  }

  void step(HandoffStep step, Optional<AgentId> agent) {
    writing.post(() -> move(custody.flatMap(now -> now.after(step, agent))));
  }

  /** A callback was stored. */
  void calledBackLater() {
    writing.post(() -> move(custody.flatMap(Custody::calledBackLater)));
  }

  /** The call is over. */
  void ended() {
    writing.post(() -> move(custody.flatMap(Custody::ended)));
  }

  private void move(Optional<Custody> next) {
    if (next.isEmpty()) {
      return;
    }
    if (handoffs.move(call, custody.orElseThrow(), next.get())) {
      custody = next;
    } else {
      LOG.warn("A call's owner was changed from elsewhere; what is kept there counts");
      custody = handoffs.findCustody(call);
    }
  }
}
