package org.warmline.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;
import org.warmline.handoff.Followed;

/**
 * Keeps the record of one call that the machine has no room for and that the exchange takes to a
 * person by itself. Nobody of ours listens to it or talks in it, so that it costs next to nothing.
 */
public final class FollowedCall implements Followed {
  private static final Logger LOG = LoggerFactory.getLogger(FollowedCall.class);
  private static final String NONE = "";
  private static final int NO_TURN = 0;

  private final CallServices services;
  private final CallRecord record;
  private final CustodyLedger ledger;
  private final Mailbox mailbox;
  private boolean bridged;
  private boolean over;

  /**
   * A record of a call that has not begun.
   *
   * @param nanos a clock that only goes forward
   */
  public FollowedCall(CallId id, CallServices services, CallObserver observer, LongSupplier nanos) {
    this.services = services;
    long began = nanos.getAsLong();
    this.record =
        new CallRecord(id, services, observer, () -> (nanos.getAsLong() - began) / 1_000_000);
    this.ledger = new CustodyLedger(id, services.handoffs(), services.workers());
    this.mailbox =
        new Mailbox(
            id,
            services.workers().blocking(),
            () -> LOG.error("A step of a call that there was no room for was not kept"));
  }

  /** The call has come in, and goes to a person. */
  public void begin(Caller caller) {
    mailbox.post(
        () -> {
          record.add(at -> new CallEvent.Started(at, caller, NONE, NONE));
          Escalation escalation =
              new Escalation(
                  Escalation.Reason.OVERLOAD,
                  List.of(new Evidence("overload", "rule", "overload", 1, NO_TURN)),
                  services.generation().rules().queue(NONE));
          record.add(at -> new CallEvent.Escalated(at, NO_TURN, escalation));
          ledger.open(escalation, services.generation().summaries().of(record.events()));
        });
  }

  /** Adds an event of somebody else, such as an agent's note, at its time; also after the end. */
  public void note(LongFunction<CallEvent> made) {
    mailbox.post(() -> record.note(made));
  }

  @Override
  public void onStep(HandoffStep step, Optional<AgentId> agent) {
    mailbox.post(
        () -> {
          record.add(at -> new CallEvent.Handoff(at, NO_TURN, step, agent));
          ledger.step(step, agent);
          bridged |= step == HandoffStep.BRIDGED;
          if (step == HandoffStep.AGENT_HUNG_UP) {
            end(Outcome.TO_AGENT);
          }
        });
  }

  /** The exchange itself tells the caller. */
  @Override
  public void onStillWaiting(long waitedMillis) {}

  @Override
  public void onHungUp() {
    mailbox.post(() -> end(bridged ? Outcome.TO_AGENT : Outcome.ABANDONED));
  }

  private void end(Outcome outcome) {
    if (!over) {
      over = true;
      record.add(at -> new CallEvent.Ended(at, NO_TURN, outcome));
      ledger.ended();
    }
  }
}
