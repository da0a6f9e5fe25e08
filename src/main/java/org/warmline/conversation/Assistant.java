package org.warmline.conversation;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.warmline.actions.ActionRequest;
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
import org.warmline.handoff.EscalationPolicy;
import org.warmline.handoff.Standing;

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

  private final CallId id;
  private final CallServices services;
  private final CallerSide side;
  private final CallRecord record;
  private final LongSupplier nanos;
  private final Host host;
  private final Dialogue dialogue;
  private final EscalationPolicy policy;
  private final Comprehension comprehension;
  private final PauseFiller filler;
  private final Queue<DialogueEvent> deferred = new ArrayDeque<>();

  private DialogueState state = DialogueState.FRESH;
  private Optional<TurnTimes> times = Optional.empty();
  private int turn;
  private boolean interrupted;

  Assistant(
      CallId id,
      CallServices services,
      CallerSide side,
      CallRecord record,
      LongSupplier nanos,
      Host host) {
    this.id = id;
    this.services = services;
    this.side = side;
    this.record = record;
    this.nanos = nanos;
    this.host = host;
    this.dialogue = new Dialogue(services.generation().script());
    this.policy = new EscalationPolicy(services.generation().rules());
    this.comprehension = new Comprehension(services);
    this.filler = new PauseFiller(side, host, this::fill);
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
    turn++;
    record.add(at -> new CallEvent.Pressed(at, turn, String.valueOf(digit)));
    consider(standing(Optional.empty(), Optional.of(digit)), new DialogueEvent.Pressed(digit));
  }

  /** Nothing is missed of a caller who waits for us. */
  void silent() {
    if (!state.waiting()) {
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
    times
        .filter(TurnTimes::isDecided)
        .ifPresent(
            t -> {
              record.add(t::sounding);
              times = Optional.empty();
            });
  }

  /** Says something of the house beside the dialogue. */
  void say(House.Line line, Tone tone) {
    say(dialogue.say(line, tone, state));
  }

  /** Notes that somebody else says something of the house now. */
  void note(House.Line line, Tone tone) {
    note(dialogue.say(line, tone, state));
  }

  /** A person was needed, but none can be had. */
  void noPerson(boolean left, String number) {
    comprehension.calm();
    deferred.clear();
    take(new DialogueEvent.NoPerson(left, number));
  }

  void needPerson(String why) {
    host.escalate(policy.because(Escalation.Reason.RULE, why, standing()));
  }

  void hear(Heard heard) {
    if (heard.transcript().text().isBlank()) {
      nothingHeard(heard);
      return;
    }
    interrupted = false;
    turn++;
    int number = turn;
    times = Optional.of(new TurnTimes(nanos, turn, heard));
    Expectation expected = state.last().map(Directive.Say::expects).orElse(Expectation.NOTHING);
    comprehension.understand(
        heard.transcript(),
        expected,
        meaning -> host.whileUp(() -> understood(number, heard, expected, meaning)),
        () -> host.whileUp(() -> needPerson("understanding")));
  }

  /** A cough over us lets us say it again; words that could not be made out are a miss. */
  private void nothingHeard(Heard heard) {
    if (heard.voiced()) {
      turn++;
      record.add(at -> new CallEvent.Heard(at, turn, "", 0));
      times = Optional.of(new TurnTimes(nanos, turn, heard));
      offer(new DialogueEvent.Mumbled());
    } else if (interrupted && !state.waiting()) {
      state.last().ifPresent(this::say);
    }
    interrupted = false;
  }

  private void understood(int number, Heard heard, Expectation expected, Meaning meaning) {
    times.ifPresent(TurnTimes::understood);
    Comprehension.Take take = comprehension.take(number, meaning, expected, state.counters());
    double confidence = heard.transcript().confidence();
    record.add(at -> new CallEvent.Heard(at, number, take.words(), confidence, take.personal()));
    record.add(at -> take.event(at, number));
    record.mask(take.cardTurns());
    record.understood(number, meaning);
    // Words that are hardly heard are not acted on, but may still show that a person is needed.
    boolean mumbled =
        heard.transcript().band() == Band.REJECT && meaning.findSlot(expected.slot()).isEmpty();
    consider(
        standing(Optional.of(meaning), Optional.empty()),
        mumbled
            ? new DialogueEvent.Mumbled()
            : new DialogueEvent.Spoke(meaning, comprehension.mood(), take.repeated()));
  }

  /** The order of all decisions: the policy, and only if that says stay, the dialogue. */
  private void consider(Standing standing, DialogueEvent event) {
    policy.decide(standing).ifPresentOrElse(host::escalate, () -> offer(event));
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
    findEscalation(step, !told).ifPresentOrElse(host::escalate, () -> carryOut(step));
    if (host.isUp() && !state.waiting() && !deferred.isEmpty()) {
      take(deferred.remove());
    }
  }

  private Optional<Escalation> findEscalation(Step step, boolean counts) {
    Standing counted = standing();
    return step.directives().stream()
        .filter(Directive.NeedPerson.class::isInstance)
        .map(Directive.NeedPerson.class::cast)
        .map(need -> policy.because(need.reason(), need.why(), counted))
        .findFirst()
        .or(() -> counts ? policy.decide(counted) : Optional.empty());
  }

  private void carryOut(Step step) {
    for (Directive directive : step.directives()) {
      switch (directive) {
        case Directive.Say say -> say(say);
        case Directive.Run run -> run(run);
        case Directive.End end -> host.finish(end.outcome());
        case Directive.NeedPerson ignored -> throw new IllegalStateException("not escalated");
      }
    }
  }

  private void note(Directive.Say say) {
    String tells = say.saying().text();
    record.add(at -> new CallEvent.Said(at, turn, tells, say.tone(), say.expects().slot()));
  }

  private void say(Directive.Say say) {
    note(say);
    times.ifPresent(TurnTimes::decided);
    side.say(say.saying(), say.expects());
  }

  private void run(Directive.Run run) {
    String key = id + "-" + turn + "-" + run.action();
    record.add(at -> new CallEvent.ActionBegan(at, turn, run.action(), key, run.args()));
    times.ifPresent(TurnTimes::actionBegan);
    ActionRequest request =
        new ActionRequest(
            id, key, run.args(), services.now().get(), run.uncertain(), run.alsoHeard());
    filler.begin(key);
    ActionCall.run(services, run.action(), request, report -> host.acted(report));
  }

  /** Beside the dialogue and its times: the answer is still to come. */
  private void fill(House.Line line) {
    Directive.Say say = dialogue.say(line, state.tone(), state);
    note(say);
    side.say(say.saying(), say.expects());
  }

  void acted(ActionReport report) {
    filler.end();
    times.ifPresent(TurnTimes::actionEnded);
    record.add(at -> new CallEvent.ActionEnded(at, turn, report));
    if (host.isUp()) {
      take(new DialogueEvent.ActionEnded(report));
    }
  }

  private Standing standing(Optional<Meaning> meaning, Optional<Character> digit) {
    return comprehension.standing(turn, state, meaning, digit);
  }

  /** What has been counted so far, whatever this turn was about. */
  private Standing standing() {
    return comprehension.counted(turn, state);
  }
}
