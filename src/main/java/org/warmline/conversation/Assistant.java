package org.warmline.conversation;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.warmline.call.ActionReport;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.call.Tone;
import org.warmline.dialogue.Dialogue;
import org.warmline.dialogue.DialogueEvent;
import org.warmline.dialogue.DialogueState;
import org.warmline.dialogue.Directive;
import org.warmline.dialogue.House;
import org.warmline.dialogue.Step;

/**
 * The assistant's part of one call: what the caller does goes to the policy first and then to the
 * dialogue, and what these decide is carried out. Decides nothing itself. All of it happens in the
 * call's mailbox.
 */
final class Assistant {
  /** What it needs of the call that it belongs to. */
  interface Host {

    /** Does this in the call's mailbox if the assistant has the call then. */
    void whileUp(Runnable task);

    boolean isUp();

    void escalate(Escalation escalation);

    void finish(Outcome outcome);

    /** An action has ended; tells {@link #acted} in the mailbox. */
    void acted(ActionReport report);
  }

  private final CallRecord record;
  private final LongSupplier nanos;
  private final Host host;
  private final Dialogue dialogue;
  private final Judging judging;
  private final Tentative tentative;
  private final Comprehension comprehension;
  private final Performing performing;
  private final Queue<DialogueEvent> deferred = new ArrayDeque<>();

  private DialogueState state = DialogueState.FRESH;
  private int turn;
  private int rejoinings;
  private int unread;
  private boolean interrupted;

  Assistant(
      CallId id,
      CallServices services,
      CallerSide side,
      CallRecord record,
      LongSupplier nanos,
      Host host) {
    this.record = record;
    this.nanos = nanos;
    this.host = host;
    this.dialogue = new Dialogue(services.generation().script());
    this.comprehension = new Comprehension(services);
    this.judging = new Judging(services.generation().rules(), comprehension);
    this.tentative = new Tentative(side, record, host);
    this.performing = new Performing(id, services, side, record, host, this::turn, this::fill);
  }

  int turn() {
    return turn;
  }

  Comprehension comprehension() {
    return comprehension;
  }

  void begin() {
    take(new DialogueEvent.Began());
  }

  void pressed(char digit) {
    tentative.stand();
    turn++;
    record.add(at -> new CallEvent.Pressed(at, turn, String.valueOf(digit)));
    judging
        .pressed(turn, state, digit)
        .ifPresentOrElse(this::escalate, () -> offer(new DialogueEvent.Pressed(digit)));
  }

  /** Nothing is missed of a caller who waits for us. */
  void silent() {
    if (!state.waiting()) {
      tentative.stand();
      turn++;
      record.add(at -> new CallEvent.Silent(at, turn));
      offer(new DialogueEvent.WasSilent());
    }
  }

  void interrupted(CutOff cut) {
    interrupted = true;
    record.add(
        at -> new CallEvent.Interrupted(at, turn, cut.playedMillis(), cut.heard(), cut.unheard()));
    offer(new DialogueEvent.Interrupted(cut.unheard()));
  }

  void murmured(String text) {
    String words = comprehension.redactPartial(text);
    record.add(at -> new CallEvent.Murmured(at, turn, words));
  }

  void sounding() {
    performing.sounding();
  }

  /** Says something of the house beside the dialogue. */
  void say(House.Line line, Tone tone) {
    performing.say(dialogue.say(line, tone, state));
  }

  /** Notes that somebody else says something of the house now. */
  void note(House.Line line, Tone tone) {
    performing.note(dialogue.say(line, tone, state));
  }

  /** A person was needed, but none can be had. */
  void noPerson(boolean left, String number) {
    comprehension.calm();
    deferred.clear();
    take(new DialogueEvent.NoPerson(left, number));
  }

  void needPerson(String why) {
    needPerson(Escalation.Reason.RULE, why);
  }

  void needPerson(Escalation.Reason reason, String why) {
    tentative.stand();
    host.escalate(judging.because(reason, why, turn, state));
  }

  /** What the caller goes on to say is a turn of its own. */
  void turnStands() {
    tentative.stand();
  }

  void hear(Heard heard) {
    if (heard.transcript().text().isBlank()) {
      nothingHeard(heard);
      return;
    }
    interrupted = false;
    turn++;
    attend(heard, state.last().map(Directive.Say::expects).orElse(Expectation.NOTHING));
  }

  /** The caller went on: all of it is one turn, as if its first part had never been answered. */
  void rejoined(Heard whole, long soundedMillis) {
    tentative
        .takeBack(turn, soundedMillis)
        .ifPresentOrElse(
            before -> {
              state = before.state();
              comprehension.recall(before.memory());
              rejoinings++;
              unread = 0;
              attend(whole, before.expected());
            },
            () -> hear(whole));
  }

  private void attend(Heard heard, Expectation expected) {
    if (state.waiting() || unread > 0) {
      tentative.stand();
    } else {
      tentative.begin(new Tentative.Before(state, comprehension.memory(), expected));
    }
    performing.begin(new TurnTimes(nanos, turn, heard));
    unread++;
    int number = turn;
    int attempt = rejoinings;
    comprehension.understand(
        heard.transcript(),
        expected,
        meaning ->
            host.whileUp(
                () -> unlessStale(attempt, () -> understood(number, heard, expected, meaning))),
        () -> host.whileUp(() -> unlessStale(attempt, () -> needPerson("understanding"))));
  }

  /** Nothing comes of the first part of a turn that the caller went on with meanwhile. */
  private void unlessStale(int attempt, Runnable task) {
    if (attempt == rejoinings) {
      unread--;
      task.run();
    }
  }

  /** A cough over us lets us say it again; words that could not be made out are a miss. */
  private void nothingHeard(Heard heard) {
    if (heard.voiced()) {
      tentative.stand();
      turn++;
      record.add(at -> new CallEvent.Heard(at, turn, "", 0));
      performing.begin(new TurnTimes(nanos, turn, heard));
      offer(new DialogueEvent.Mumbled());
    } else if (interrupted && !state.waiting()) {
      state.last().ifPresent(performing::say);
    }
    interrupted = false;
  }

  private void understood(int number, Heard heard, Expectation expected, Meaning meaning) {
    performing.understood();
    Comprehension.Take take = comprehension.take(number, meaning, expected, state.counters());
    double confidence = heard.transcript().confidence();
    record.add(at -> new CallEvent.Heard(at, number, take.words(), confidence, take.personal()));
    record.add(at -> take.event(at, number));
    record.mask(take.cardTurns());
    record.understood(number, meaning);
    // Words that are hardly heard are not acted on, but may still show that a person is needed.
    boolean mumbled =
        heard.transcript().band() == Band.REJECT && meaning.findSlot(expected.slot()).isEmpty();
    // The order of all decisions: the policy, and only if that says stay, the dialogue.
    judging
        .said(turn, state, meaning)
        .ifPresentOrElse(
            this::escalate,
            () ->
                offer(
                    mumbled
                        ? new DialogueEvent.Mumbled()
                        : new DialogueEvent.Spoke(meaning, comprehension.mood(), take.repeated())));
  }

  private void escalate(Escalation escalation) {
    if (Judging.isAtOnce(escalation)) {
      tentative.stand();
      host.escalate(escalation);
    } else {
      tentative.onceSure(() -> host.escalate(escalation));
    }
  }

  private void offer(DialogueEvent event) {
    if (state.waiting()) {
      deferred.add(event);
    } else {
      take(event);
    }
  }

  private void take(DialogueEvent event) {
    // Who is being offered a callback was told that nobody is there: counting on would seek nobody
    // anew.
    boolean told = state.offersCallback();
    Step step = dialogue.next(state, event);
    String before = state.name();
    state = step.state();
    if (!state.name().equals(before)) {
      record.add(at -> new CallEvent.Moved(at, turn, state.name()));
    }
    judging.stepped(turn, step, !told).ifPresentOrElse(this::escalate, () -> carryOut(step));
    if (host.isUp() && !state.waiting() && !deferred.isEmpty()) {
      take(deferred.remove());
    }
  }

  private void carryOut(Step step) {
    for (Directive directive : step.directives()) {
      switch (directive) {
        case Directive.Say say -> performing.say(say);
        case Directive.Run run -> tentative.onceSure(() -> performing.run(run));
        case Directive.End end -> tentative.onceSure(() -> host.finish(end.outcome()));
        case Directive.NeedPerson ignored -> throw new IllegalStateException("not escalated");
      }
    }
  }

  /** Beside the dialogue and its times: the answer is still to come. */
  private void fill(House.Line line) {
    performing.fill(dialogue.say(line, state.tone(), state));
  }

  void acted(ActionReport report) {
    performing.acted(report);
    if (host.isUp()) {
      take(new DialogueEvent.ActionEnded(report));
    }
  }
}
