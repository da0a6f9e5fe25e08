package org.warmline.conversation;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;
import org.warmline.call.Party;
import org.warmline.call.Tone;
import org.warmline.call.Transcript;
import org.warmline.dialogue.House;
import org.warmline.handoff.HandoffTone;
import org.warmline.handoff.QueueListener;
import org.warmline.handoff.Summary;
import org.warmline.handoff.Ticket;

/**
 * Takes one call to a person: announces it, waits in the queue, follows what becomes of it there,
 * and gives the call back to the assistant when no person can be had. All of it happens in the
 * call's mailbox.
 */
final class Handover implements QueueListener, TalkEvents {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final char CALL_BACK_INSTEAD = '1';

  /** What it needs of the call that it belongs to. */
  interface Host {
    int turn();

    void say(House.Line line, Tone tone);

    /** Somebody else tells the caller this now. */
    void note(House.Line line, Tone tone);

    /** No person can be had; the assistant goes on. */
    void noPerson(boolean left);

    /** The call is over, and the line can be hung up. */
    void finish(Outcome outcome);
  }

  private final CallId id;
  private final CallServices services;
  private final CallerSide side;
  private final CallRecord record;
  private final Mailbox mailbox;
  private final Comprehension comprehension;
  private final CustodyLedger ledger;
  private final Host host;
  private boolean underWay;
  private boolean queueing;
  private boolean bridged;
  private boolean followed;

  Handover(
      CallId id,
      CallServices services,
      CallerSide side,
      CallRecord record,
      Mailbox mailbox,
      Comprehension comprehension,
      Host host) {
    this.id = id;
    this.services = services;
    this.side = side;
    this.record = record;
    this.mailbox = mailbox;
    this.comprehension = comprehension;
    this.ledger = new CustodyLedger(id, services.handoffs(), services.workers());
    this.host = host;
  }

  boolean isUnderWay() {
    return underWay;
  }

  void begin(Escalation escalation) {
    underWay = true;
    record.add(at -> new CallEvent.Escalated(at, host.turn(), escalation));
    Summary summary = services.generation().summaries().of(record.events());
    ledger.open(escalation, summary);
    if (escalation.isEmergency()) {
      host.say(House.Line.EMERGENCY, Tone.BRISK);
    }
    if (services.queues().presence(escalation.queue()).anybodyThere()) {
      announce(escalation);
      join(escalation, summary);
    } else {
      take(HandoffStep.NOBODY_THERE, Optional.empty());
    }
  }

  @Override
  public void onStep(HandoffStep step, Optional<AgentId> agent) {
    mailbox.post(
        () -> {
          if (underWay) {
            take(step, agent);
          }
        });
  }

  @Override
  public void onStillWaiting(long waitedMillis) {
    mailbox.post(
        () -> {
          if (queueing) {
            host.say(House.Line.STILL_WAITING, Tone.NEUTRAL);
          }
        });
  }

  @Override
  public void talked(Party party, Transcript transcript) {
    comprehension.redact(
        transcript.text(),
        (words, personal) ->
            mailbox.post(
                () ->
                    record.add(
                        at ->
                            new CallEvent.Talked(
                                at,
                                host.turn(),
                                party,
                                words,
                                transcript.confidence(),
                                personal))));
  }

  @Override
  public void talking(Party party, String words) {
    mailbox.post(() -> record.partial(party, comprehension.redactPartial(words)));
  }

  /**
   * Words on the way to a person, or typed in the talk: nobody acts on them, but the agent reads.
   */
  void heard(Heard heard) {
    if (!heard.transcript().text().isBlank()) {
      talked(Party.CALLER, heard.transcript());
    }
  }

  /** The caller pressed a key while on the way. */
  void pressed(char digit) {
    if (digit == CALL_BACK_INSTEAD && queueing) {
      services.queues().leave(id);
      take(HandoffStep.LEFT_QUEUE, Optional.empty());
    }
  }

  /** The caller hung up, with an agent or on the way to one. */
  Outcome hungUp() {
    underWay = false;
    queueing = false;
    services.queues().leave(id);
    return bridged ? Outcome.TO_AGENT : Outcome.ABANDONED;
  }

  /** The call is over; after a promised callback somebody still answers for it. */
  void ended(Outcome outcome) {
    if (outcome == Outcome.CALLBACK) {
      ledger.calledBackLater();
    } else {
      ledger.ended();
    }
  }

  private Tone tone(Escalation escalation) {
    return HandoffTone.of(escalation, services.generation().rules());
  }

  private void announce(Escalation escalation) {
    Tone tone = tone(escalation);
    if (services.queues().announces(tone)) {
      host.note(House.Line.HANDOFF, tone);
    } else {
      host.say(House.Line.HANDOFF, tone);
    }
  }

  private void join(Escalation escalation, Summary summary) {
    try {
      services
          .queues()
          .join(
              new Ticket(
                  id,
                  escalation.queue(),
                  tone(escalation),
                  side.render(summary.spoken()),
                  side.whenSpoken(),
                  escalation.isEmergency()),
              this);
    } catch (RuntimeException broken) {
      LOG.error("A caller could not be put into a queue; a callback is offered instead", broken);
      take(HandoffStep.NOBODY_THERE, Optional.empty());
    }
  }

  private void take(HandoffStep step, Optional<AgentId> agent) {
    record.add(at -> new CallEvent.Handoff(at, host.turn(), step, agent));
    ledger.step(step, agent);
    queueing = isQueueing(step);
    switch (step) {
      case RINGING -> followed = false;
      case BRIDGED -> bridge();
      case AGENT_LOST -> host.say(House.Line.AGENT_LOST, Tone.APOLOGETIC);
      case NOBODY_THERE, LEFT_QUEUE -> {
        underWay = false;
        host.noPerson(step == HandoffStep.LEFT_QUEUE);
      }
      case AGENT_HUNG_UP -> {
        underWay = false;
        host.finish(Outcome.TO_AGENT);
      }
      case WAITING, SHOWN, DECLINED, RANG_OUT, ANSWERED -> {}
    }
  }

  private boolean isQueueing(HandoffStep step) {
    return switch (step) {
      case WAITING, RINGING, DECLINED, RANG_OUT -> true;
      case SHOWN -> queueing;
      case ANSWERED, BRIDGED, AGENT_LOST, NOBODY_THERE, LEFT_QUEUE, AGENT_HUNG_UP -> false;
    };
  }

  /** A talk goes on after a broken line; only after another ring is it a new one to follow. */
  private void bridge() {
    bridged = true;
    if (!followed) {
      followed = true;
      side.follow(id, services.monitoring(), this);
    }
  }
}
