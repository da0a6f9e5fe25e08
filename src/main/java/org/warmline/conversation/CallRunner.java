package org.warmline.conversation;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.Outcome;
import org.warmline.call.Party;
import org.warmline.call.Tone;
import org.warmline.dialogue.House;

/**
 * Runs one call: gives what the caller does to whoever has the call, the assistant or the people.
 * All of one call happens in its mailbox; native code and whatever blocks is handed to the workers.
 */
public final class CallRunner implements CallerEvents, Assistant.Host, Handover.Host {
  private final CallerSide side;
  private final CallRecord record;
  private final Mailbox mailbox;
  private final Assistant assistant;
  private final Handover handover;
  private String number = "";
  private boolean over;

  /**
   * A runner for one call that has not begun.
   *
   * @param nanos a clock that only goes forward
   */
  public CallRunner(
      CallId id,
      CallServices services,
      CallerSide side,
      CallObserver observer,
      LongSupplier nanos) {
    this.side = side;
    long began = nanos.getAsLong();
    LongSupplier millis = () -> (nanos.getAsLong() - began) / 1_000_000;
    this.record = new CallRecord(id, services, observer, millis);
    this.mailbox = new Mailbox(id, services.workers().blocking(), () -> needPerson("internal"));
    this.assistant = new Assistant(id, services, side, record, nanos, this);
    this.handover =
        new Handover(id, services, side, record, mailbox, assistant.comprehension(), this);
  }

  /** Answers the call. */
  public void begin(Caller caller, String recognizer, String synthesizer) {
    begin(caller, recognizer, synthesizer, assistant::begin);
  }

  /** Takes the call to a person at once, as the machine has no room for it. */
  public void beginWithPerson(Caller caller, String recognizer, String synthesizer) {
    begin(
        caller,
        recognizer,
        synthesizer,
        () -> assistant.needPerson(Escalation.Reason.OVERLOAD, "overload"));
  }

  private void begin(Caller caller, String recognizer, String synthesizer, Runnable first) {
    side.start(this);
    mailbox.post(
        () -> {
          number = caller.number();
          record.add(at -> new CallEvent.Started(at, caller, recognizer, synthesizer));
          first.run();
        });
  }

  /** Adds an event of somebody else, such as an agent's note, at its time; also after the end. */
  public void note(LongFunction<CallEvent> made) {
    mailbox.post(() -> record.note(made));
  }

  @Override
  public void heard(Heard heard) {
    whileUp(() -> assistant.hear(heard), () -> handover.heard(heard));
  }

  @Override
  public void rejoined(Heard whole, long soundedMillis) {
    whileUp(() -> assistant.rejoined(whole, soundedMillis), () -> handover.heard(whole));
  }

  @Override
  public void partial(String words) {
    whileUp(() -> record.partial(Party.CALLER, assistant.comprehension().redactPartial(words)));
  }

  @Override
  public void pressed(char digit) {
    whileUp(() -> assistant.pressed(digit), () -> handover.pressed(digit));
  }

  @Override
  public void silent() {
    whileUp(assistant::silent);
  }

  @Override
  public void interrupted(CutOff cut) {
    whileUp(() -> assistant.interrupted(cut));
  }

  @Override
  public void murmured(String text) {
    whileUp(() -> assistant.murmured(text));
  }

  @Override
  public void sounding() {
    mailbox.post(assistant::sounding);
  }

  @Override
  public void hungUp() {
    whileUp(() -> end(Outcome.HUNG_UP), () -> end(handover.hungUp()));
  }

  @Override
  public void deaf() {
    mailbox.post(() -> needPerson("hearing"));
  }

  @Override
  public void lost() {
    mailbox.post(() -> needPerson("line"));
  }

  @Override
  public void pulse(Runnable alive) {
    mailbox.post(alive);
  }

  @Override
  public int turn() {
    return assistant.turn();
  }

  @Override
  public void say(House.Line line, Tone tone) {
    assistant.say(line, tone);
  }

  @Override
  public void note(House.Line line, Tone tone) {
    assistant.note(line, tone);
  }

  @Override
  public void escalate(Escalation escalation) {
    side.needNotBeHeard();
    handover.begin(escalation);
  }

  @Override
  public void noPerson(boolean left) {
    assistant.noPerson(left, number);
  }

  @Override
  public void acted(ActionReport report) {
    mailbox.post(() -> assistant.acted(report));
  }

  @Override
  public void finish(Outcome outcome) {
    end(outcome);
    side.hangUp();
  }

  @Override
  public boolean isUp() {
    return !over && !handover.isUnderWay();
  }

  @Override
  public void whileUp(Runnable task) {
    whileUp(task, () -> {});
  }

  /**
   * Does one or the other, by whether the assistant or a person has the call; neither at its end.
   */
  private void whileUp(Runnable task, Runnable withPeople) {
    mailbox.post(
        () -> {
          if (isUp()) {
            task.run();
          } else if (!over) {
            withPeople.run();
          }
        });
  }

  private void needPerson(String why) {
    if (isUp()) {
      assistant.needPerson(why);
    }
  }

  private void end(Outcome outcome) {
    if (!over) {
      over = true;
      assistant.turnStands();
      record.add(at -> new CallEvent.Ended(at, turn(), outcome));
      handover.ended(outcome);
    }
  }
}
