package org.warmline.dialogue;

import org.warmline.call.Counters;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.call.Saying;
import org.warmline.call.Tone;

/**
 * Decides what to say and do next: a pure function of the state and the event. Stateless, so one
 * serves all calls of a generation of flows.
 */
public final class Dialogue {
  private static final int SILENCES_BEFORE_GOODBYE = 3;

  private final Script script;

  public Dialogue(Script script) {
    this.script = script;
  }

  public Step next(DialogueState state, DialogueEvent event) {
    Turn turn = new Turn(script, state);
    // Nothing follows a goodbye, but that a person was sought after it and could not be had.
    if (!(state.asking() instanceof Asking.Over) || event instanceof DialogueEvent.NoPerson) {
      react(turn, event);
    }
    return turn.step();
  }

  /** Something of the house that is said beside the dialogue, as when a person takes over. */
  public Directive.Say say(House.Line line, Tone tone) {
    return say(line, tone, DialogueState.FRESH);
  }

  /** The same, at the pace that the caller of this dialogue wishes for. */
  public Directive.Say say(House.Line line, Tone tone, DialogueState state) {
    Template wording = line(line).wording(tone);
    Saying saying = new Wording(script, DialogueState.FRESH).say(wording);
    return new Directive.Say(state.slowly() ? saying.slowly() : saying, tone, Expectation.NOTHING);
  }

  private void react(Turn turn, DialogueEvent event) {
    switch (event) {
      case DialogueEvent.Began ignored ->
          turn.ask(line(House.Line.GREETING), Expectation.NOTHING, new Asking.Anything());
      case DialogueEvent.Spoke spoke -> spoke(turn, spoke);
      case DialogueEvent.Mumbled ignored -> nothing(turn);
      case DialogueEvent.Pressed ignored -> nothing(turn);
      case DialogueEvent.Interrupted cut ->
          turn.state(
              turn.state()
                  .counting(Tally.interrupted(turn.state().counters()))
                  .interruptedBefore(cut.unheard()));
      case DialogueEvent.WasSilent ignored -> silent(turn);
      case DialogueEvent.NoPerson no ->
          new CallbackOffer(turn)
              .open(no.left() ? House.Line.LEFT_QUEUE : House.Line.NOBODY_THERE, no.number());
      case DialogueEvent.ActionEnded ended -> new Results(turn).take(ended.report());
    }
  }

  private static void spoke(Turn turn, DialogueEvent.Spoke spoke) {
    turn.state(turn.state().sounding(Tones.given(spoke.mood())));
    if (spoke.repeated()) {
      turn.state(turn.state().counting(Tally.repeated(turn.state().counters())));
    }
    new Answers(turn, spoke.meaning()).take();
  }

  private static void nothing(Turn turn) {
    if (!turn.state().waiting()) {
      new Answers(turn, Meaning.NOTHING).missed();
    }
  }

  private void silent(Turn turn) {
    Counters counters = Tally.silent(turn.state().counters());
    turn.state(turn.state().counting(counters));
    if (counters.silences() >= SILENCES_BEFORE_GOODBYE) {
      turn.end(line(House.Line.GOODBYE_SILENCE), Outcome.ABANDONED);
      return;
    }
    Asking asking = turn.state().asking();
    if (asking instanceof Asking.ForSlot || asking instanceof Asking.ToConfirm) {
      turn.tell(line(House.Line.SILENCE));
      new FlowWalk(turn).askAgain(false);
    } else if (asking instanceof Asking.WhetherPerson whether) {
      turn.tell(line(House.Line.SILENCE));
      new PersonOffer(turn).ask(whether);
    } else if (CallbackOffer.isOpen(asking)) {
      turn.tell(line(House.Line.SILENCE));
      new CallbackOffer(turn).askAgain(asking);
    } else if (!turn.state().waiting()) {
      Expectation expects =
          turn.state().last().map(Directive.Say::expects).orElse(Expectation.NOTHING);
      turn.ask(line(House.Line.SILENCE), expects, asking);
    }
  }

  private Prompt line(House.Line name) {
    return script.house().prompt(name);
  }
}
