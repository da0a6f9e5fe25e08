package org.warmline.conversation;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.warmline.actions.ActionRequest;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.call.Party;
import org.warmline.dialogue.Dialogue;
import org.warmline.dialogue.DialogueEvent;
import org.warmline.dialogue.DialogueState;
import org.warmline.dialogue.Directive;
import org.warmline.dialogue.Step;
import org.warmline.handoff.EscalationPolicy;
import org.warmline.handoff.HandoffTone;
import org.warmline.handoff.Standing;

/**
 * Runs one call: what the caller does goes to the policy first and then to the dialogue, and what
 * these decide is carried out. Decides nothing itself. All of one call happens in its mailbox;
 * native code and whatever blocks is handed to the workers.
 */
public final class CallRunner implements CallerEvents {
  private final CallId id;
  private final CallServices services;
  private final CallerSide side;
  private final CallRecord record;
  private final LongSupplier nanos;
  private final Dialogue dialogue;
  private final EscalationPolicy policy;
  private final Comprehension comprehension;
  private final Mailbox mailbox;
  private final Queue<DialogueEvent> deferred = new ArrayDeque<>();

  private DialogueState state = DialogueState.FRESH;
  private Optional<TurnTimes> times = Optional.empty();
  private int turn;
  private boolean interrupted;
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
    this.id = id;
    this.services = services;
    this.side = side;
    this.nanos = nanos;
    long began = nanos.getAsLong();
    LongSupplier millis = () -> (nanos.getAsLong() - began) / 1_000_000;
    this.record = new CallRecord(id, services.log(), observer, millis);
    this.dialogue = new Dialogue(services.generation().script());
    this.policy = new EscalationPolicy(services.generation().rules());
    this.comprehension = new Comprehension(services);
    this.mailbox = new Mailbox(id, services.workers().blocking(), () -> needPerson("internal"));
  }

  /** Answers the call. */
  public void begin(Caller caller, String recognizer, String synthesizer) {
    side.start(this);
    mailbox.post(
        () -> {
          record.add(at -> new CallEvent.Started(at, caller, recognizer, synthesizer));
          take(new DialogueEvent.Began());
        });
  }

  @Override
  public void heard(Heard heard) {
    whileUp(() -> hear(heard));
  }

  @Override
  public void partial(String words) {
    whileUp(() -> record.partial(Party.CALLER, words));
  }

  @Override
  public void pressed(char digit) {
    whileUp(
        () -> {
          turn++;
          record.add(at -> new CallEvent.Pressed(at, turn, String.valueOf(digit)));
          consider(
              standing(Optional.empty(), Optional.of(digit)), new DialogueEvent.Pressed(digit));
        });
  }

  @Override
  public void silent() {
    whileUp(
        () -> {
          turn++;
          record.add(at -> new CallEvent.Silent(at, turn));
          offer(new DialogueEvent.WasSilent());
        });
  }

  @Override
  public void interrupted(long playedMillis) {
    whileUp(
        () -> {
          interrupted = true;
          record.add(at -> new CallEvent.Interrupted(at, turn, playedMillis));
          offer(new DialogueEvent.Interrupted());
        });
  }

  @Override
  public void sounding() {
    mailbox.post(
        () -> {
          times.filter(TurnTimes::isDecided).ifPresent(t -> record.add(t::sounding));
          times = Optional.empty();
        });
  }

  @Override
  public void hungUp() {
    mailbox.post(() -> end(Outcome.HUNG_UP));
  }

  @Override
  public void deaf() {
    mailbox.post(() -> needPerson("hearing"));
  }

  private void hear(Heard heard) {
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
        heard.transcript().text(),
        expected,
        meaning -> whileUp(() -> understood(number, heard, expected, meaning)),
        () -> whileUp(() -> needPerson("understanding")));
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
    record.add(at -> new CallEvent.Heard(at, number, take.words(), confidence));
    record.add(at -> take.event(at, number));
    record.understood(number, meaning);
    consider(
        standing(Optional.of(meaning), Optional.empty()),
        new DialogueEvent.Spoke(meaning, comprehension.mood(), take.repeated()));
  }

  /** The order of all decisions: the policy, and only if that says stay, the dialogue. */
  private void consider(Standing standing, DialogueEvent event) {
    policy.decide(standing).ifPresentOrElse(this::escalate, () -> offer(event));
  }

  private void offer(DialogueEvent event) {
    if (state.waiting()) {
      deferred.add(event);
    } else {
      take(event);
    }
  }

  private void take(DialogueEvent event) {
    Step step = dialogue.next(state, event);
    String before = state.name();
    state = step.state();
    if (!state.name().equals(before)) {
      record.add(at -> new CallEvent.Moved(at, turn, state.name()));
    }
    findEscalation(step).ifPresentOrElse(this::escalate, () -> carryOut(step));
    if (!over && !state.waiting() && !deferred.isEmpty()) {
      take(deferred.remove());
    }
  }

  private Optional<Escalation> findEscalation(Step step) {
    Standing counted = standing();
    return step.directives().stream()
        .filter(Directive.NeedPerson.class::isInstance)
        .map(Directive.NeedPerson.class::cast)
        .map(need -> policy.because(need.reason(), need.why(), counted))
        .findFirst()
        .or(() -> policy.decide(counted));
  }

  private void carryOut(Step step) {
    for (Directive directive : step.directives()) {
      switch (directive) {
        case Directive.Say say -> say(say);
        case Directive.Run run -> run(run);
        case Directive.End end -> {
          end(end.outcome());
          side.hangUp();
        }
        case Directive.NeedPerson ignored -> throw new IllegalStateException("not escalated");
      }
    }
  }

  private void say(Directive.Say say) {
    String tells = say.saying().text();
    record.add(at -> new CallEvent.Said(at, turn, tells, say.tone(), say.expects().slot()));
    times.ifPresent(TurnTimes::decided);
    side.say(say.saying(), say.expects());
  }

  private void run(Directive.Run run) {
    String key = id + "-" + turn + "-" + run.action();
    record.add(at -> new CallEvent.ActionBegan(at, turn, run.action(), key, run.args()));
    times.ifPresent(TurnTimes::actionBegan);
    ActionRequest request = new ActionRequest(id, key, run.args(), services.now().get());
    ActionCall.run(
        services, run.action(), request, report -> mailbox.post(() -> actionEnded(report)));
  }

  private void actionEnded(ActionReport report) {
    times.ifPresent(TurnTimes::actionEnded);
    record.add(at -> new CallEvent.ActionEnded(at, turn, report));
    if (!over) {
      take(new DialogueEvent.ActionEnded(report));
    }
  }

  private void needPerson(String why) {
    if (!over) {
      escalate(policy.because(Escalation.Reason.RULE, why, standing()));
    }
  }

  private void escalate(Escalation escalation) {
    over = true;
    record.add(at -> new CallEvent.Escalated(at, turn, escalation));
    HandoffOpening.start(services, id, escalation, record.events());
    say(dialogue.announceHandoff(HandoffTone.of(escalation.reason())));
    record.add(at -> new CallEvent.Ended(at, turn, Outcome.TO_AGENT));
    side.hangUp();
  }

  private void end(Outcome outcome) {
    if (!over) {
      over = true;
      record.add(at -> new CallEvent.Ended(at, turn, outcome));
    }
  }

  private Standing standing(Optional<Meaning> meaning, Optional<Character> digit) {
    return comprehension.standing(turn, state, meaning, digit);
  }

  /** What has been counted so far, whatever this turn was about. */
  private Standing standing() {
    return comprehension.counted(turn, state);
  }

  private void whileUp(Runnable task) {
    mailbox.post(
        () -> {
          if (!over) {
            task.run();
          }
        });
  }
}
