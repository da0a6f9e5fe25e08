package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.Escalation;
import org.warmline.call.Expectation;
import org.warmline.call.Outcome;
import org.warmline.call.Saying;

/** Gathers what one step decides. Lives for one step on one thread. */
final class Turn {
  final Script script;
  private DialogueState state;
  private final List<Saying.Part> told = new ArrayList<>();
  private final List<Directive> directives = new ArrayList<>();
  private int duty;

  Turn(Script script, DialogueState state) {
    this.script = script;
    this.state = state;
  }

  DialogueState state() {
    return state;
  }

  void state(DialogueState next) {
    state = next;
  }

  /** Says this before whatever is asked next. */
  void tell(Prompt prompt) {
    tell(wording(prompt));
  }

  private void tell(Saying wording) {
    if (!told.isEmpty()) {
      told.add(new Saying.Part(" ", false));
    }
    if (wording.duty() > 0) {
      duty = new Saying(told).text().length() + wording.duty();
    }
    told.addAll(wording.parts());
  }

  /** Asks a question, which the caller is now expected to answer. */
  void ask(Prompt prompt, Expectation expects, Asking asking) {
    state = state.asking(asking);
    tell(prompt);
    say(expects);
  }

  /** Says again what was said last. */
  void repeatLast() {
    state.last().ifPresent(directives::add);
  }

  /** Says again what was said last, and from now on everything, more slowly. */
  void repeatSlower(Prompt promise) {
    state = state.slowed();
    tell(promise);
    Optional<Directive.Say> before = state.last();
    before.ifPresent(say -> tell(say.saying()));
    say(before.map(Directive.Say::expects).orElse(Expectation.NOTHING));
    before.ifPresent(say -> state = state.saying(slowly(say)));
  }

  private static Directive.Say slowly(Directive.Say say) {
    return new Directive.Say(say.saying().slowly(), say.tone(), say.expects());
  }

  void run(String action, Map<String, String> args) {
    if (!told.isEmpty()) {
      say(Expectation.NOTHING);
    }
    state = state.asking(new Asking.Waiting(action));
    Misheard misheard = new Misheard(script, state);
    directives.add(
        new Directive.Run(action, args, misheard.uncertain(args), misheard.alsoHeard(args)));
  }

  void needPerson(Escalation.Reason reason, String why) {
    if (!told.isEmpty()) {
      say(Expectation.NOTHING);
    }
    directives.add(new Directive.NeedPerson(reason, why));
  }

  void end(Prompt goodbye, Outcome outcome) {
    ask(goodbye, Expectation.NOTHING, new Asking.Over());
    directives.add(new Directive.End(outcome));
  }

  Step step() {
    return new Step(state, directives);
  }

  private void say(Expectation expects) {
    Saying saying = new Saying(told, duty);
    Directive.Say say =
        new Directive.Say(state.slowly() ? saying.slowly() : saying, state.tone(), expects);
    told.clear();
    duty = 0;
    state = state.saying(say);
    directives.add(say);
  }

  private Saying wording(Prompt prompt) {
    return new Wording(script, state).say(prompt.wording(state.tone()));
  }
}
