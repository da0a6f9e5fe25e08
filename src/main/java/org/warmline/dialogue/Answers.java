package org.warmline.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.Band;
import org.warmline.call.Escalation;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Meaning.YesNo;
import org.warmline.call.Slot;

/** What follows when the caller has said something. */
final class Answers {
  private static final Set<String> OPEN_NAMES = Set.of("last_name", "full_name", "text");
  private static final Set<String> WHEN = Set.of("date", "date_range", "time", "part_of_day");

  private final Turn turn;
  private final Meaning meaning;
  private final Slots slots;
  private final Steering steering;

  Answers(Turn turn, Meaning meaning) {
    this.turn = turn;
    this.meaning = meaning;
    this.slots = new Slots(turn, meaning);
    this.steering = new Steering(turn);
  }

  void take() {
    if (turn.state().waiting() || (!answersTheQuestion() && steering.take(meaning))) {
      return;
    }
    switch (turn.state().asking()) {
      case Asking.Anything ignored -> open();
      case Asking.AnythingElse ignored -> anythingElse();
      case Asking.WhetherMeant meant -> whetherMeant(meant.meaning());
      case Asking.ForSlot slot -> forSlot(slot.slot());
      case Asking.ToConfirm ignored -> confirm();
      case Asking.ForChange ignored -> change();
      case Asking.WhetherPerson whether -> whetherPerson(whether);
      case Asking.WhetherCallback asked -> whetherCallback(asked);
      case Asking.ForCallbackNumber asked -> new CallbackOffer(turn).take(asked, meaning);
      case Asking.Waiting ignored -> {}
      case Asking.Over ignored -> {}
    }
  }

  /** The caller was heard but not understood; a question that was not heard is said again whole. */
  void missed() {
    turn.state(turn.state().counting(Tally.missed(turn.state().counters())));
    turn.state(turn.state().sounding(Tones.after(turn.state())));
    Asking asking = turn.state().asking();
    if (asking instanceof Asking.ForSlot && turn.state().cutShort()) {
      new FlowWalk(turn).askAgain(false);
    } else if (asking instanceof Asking.ForChange) {
      turn.ask(line(House.Line.NOT_CONFIRMED), ofChange(), asking);
    } else if (asking instanceof Asking.ToConfirm) {
      turn.tell(line(House.Line.PLEASE_CONFIRM));
      new FlowWalk(turn).askAgain(true);
    } else if (asking instanceof Asking.WhetherPerson whether) {
      turn.tell(line(House.Line.PLEASE_CONFIRM));
      new PersonOffer(turn).ask(whether);
    } else if (CallbackOffer.isOpen(asking)) {
      new CallbackOffer(turn).askAgain(asking);
    } else if (turn.state().flow().isPresent()) {
      new FlowWalk(turn).askAgain(true);
    } else {
      turn.ask(line(House.Line.NOT_UNDERSTOOD), Expectation.NOTHING, new Asking.Anything());
    }
  }

  private boolean answersTheQuestion() {
    if (!(turn.state().asking() instanceof Asking.ForSlot open)) {
      return false;
    }
    String type = turn.script.flow(turn.state().flow().orElseThrow()).slot(open.slot()).type();
    boolean answered = meaning.slots().containsKey(open.slot());
    return answered && !(OPEN_NAMES.contains(type) && meaning.band() == Band.ACT);
  }

  private void open() {
    if (!begin(meaning)) {
      missed();
    }
  }

  private void anythingElse() {
    if (begin(meaning)) {
      return;
    }
    if (meaning.yesNo().filter(YesNo.NO::equals).isPresent()) {
      steering.goodbye();
    } else if (meaning.yesNo().isPresent()) {
      understood();
      turn.ask(line(House.Line.GO_AHEAD), Expectation.NOTHING, new Asking.Anything());
    } else {
      missed();
    }
  }

  private boolean begin(Meaning wish) {
    Optional<Flow> flow = wish.intent().flatMap(turn.script::findFlow);
    if (flow.isEmpty() || flow.get().handling() == Handling.CONTROL) {
      return false;
    }
    if (wish.band() == Band.CONFIRM && flow.get().handling() == Handling.AUTOMATE) {
      turn.state(turn.state().asking(new Asking.WhetherMeant(wish)));
      turn.ask(line(House.Line.DID_YOU_MEAN), Expectation.YES_NO, new Asking.WhetherMeant(wish));
      return true;
    }
    enter(flow.get(), wish);
    return true;
  }

  private void enter(Flow flow, Meaning wish) {
    understood();
    if (flow.handling() == Handling.PEOPLE_ONLY) {
      turn.needPerson(Escalation.Reason.RULE, flow.intent());
      return;
    }
    turn.state(turn.state().entering(flow.intent()));
    Slots said = new Slots(turn, wish);
    turn.state(turn.state().clearing(said.outdated()).filling(said.given()));
    if (flow.handling() == Handling.OFFER_PERSON) {
      new PersonOffer(turn).open();
    } else {
      new FlowWalk(turn).advance();
    }
  }

  private void whetherMeant(Meaning guess) {
    if (meaning.yesNo().filter(YesNo.YES::equals).isPresent()) {
      enter(turn.script.flow(guess.intent().orElseThrow()), guess);
    } else if (meaning.intent().equals(guess.intent()) || !begin(meaning)) {
      turn.state(turn.state().asking(new Asking.Anything()));
      missed();
    }
  }

  private void whetherPerson(Asking.WhetherPerson asked) {
    Map<String, Slot> found = asked.lacking() ? slots.changes(Optional.empty()) : Map.of();
    if (!found.isEmpty()) {
      fill(found);
    } else if (asked.lacking() && Lacking.isSaid(meaning.text())) {
      missed();
    } else if (meaning.yesNo().isPresent()) {
      understood();
      new PersonOffer(turn).take(meaning.yesNo().get());
    } else if (!digressed()) {
      missed();
    }
  }

  private void whetherCallback(Asking.WhetherCallback asked) {
    if (!new CallbackOffer(turn).take(asked, meaning) && !digressed()) {
      missed();
    }
  }

  private void forSlot(String name) {
    SlotSpec spec = turn.script.flow(turn.state().flow().orElseThrow()).slot(name);
    if (spec.isChoice() && slots.wantsNone(spec)) {
      wantsNone(spec);
      return;
    }
    Map<String, Slot> heard = slots.changes(Optional.of(spec));
    if (!heard.isEmpty() && !isOnlyHint(spec, heard)) {
      fill(heard);
    } else if (Lacking.isNeeded(spec) && Lacking.isSaid(meaning.text())) {
      understood();
      new PersonOffer(turn).openLacking();
    } else if (!digressed()) {
      missed();
    }
  }

  /** A time of day is no answer to a question about something else; it is kept for later. */
  private boolean isOnlyHint(SlotSpec asked, Map<String, Slot> heard) {
    boolean answers =
        asked.isChoice() || WHEN.contains(asked.type()) || heard.containsKey(asked.name());
    boolean only = !answers && FlowWalk.HINTS.containsAll(heard.keySet());
    if (only) {
      turn.state(turn.state().filling(heard));
    }
    return only;
  }

  private void wantsNone(SlotSpec spec) {
    understood();
    Refusal none = spec.none().orElseThrow();
    turn.tell(none.say());
    new Results(turn).clear(turn.script.flow(turn.state().flow().orElseThrow()), none);
    new FlowWalk(turn).advance();
  }

  private void confirm() {
    Map<String, Slot> changes = slots.changes(Optional.empty());
    boolean no = meaning.yesNo().filter(YesNo.NO::equals).isPresent();
    if (no) {
      turn.state(turn.state().counting(Tally.rejected(turn.state().counters())));
    }
    boolean yes = !no && meaning.yesNo().isPresent();
    if (!changes.isEmpty()) {
      fill(changes);
    } else if (yes && turn.state().cutShort()) {
      new FlowWalk(turn).askAgain(false);
    } else if (no) {
      turn.ask(line(House.Line.NOT_CONFIRMED), ofChange(), new Asking.ForChange());
    } else if (yes) {
      understood();
      turn.state(turn.state().confirming(Optional.of(new FlowWalk(turn).argsToConfirm())));
      new FlowWalk(turn).advance();
    } else if (!digressed()) {
      missed();
    }
  }

  /**
   * Anything at all, a bare telephone number where the flow has one, and what was read back may be
   * corrected by a symbol or a word.
   */
  private Expectation ofChange() {
    Expectation open =
        turn.script.flow(turn.state().flow().orElseThrow()).slots().values().stream()
            .filter(spec -> spec.type().equals("phone") && !spec.optional())
            .findFirst()
            .map(spec -> LikelyAnswers.to(spec, List.of()))
            .orElse(Expectation.NOTHING);
    return open.correcting(new FlowWalk(turn).argsToConfirm());
  }

  private void change() {
    Map<String, Slot> changes = slots.changes(Optional.empty());
    if (!changes.isEmpty()) {
      fill(changes);
    } else if (meaning.yesNo().filter(YesNo.NO::equals).isPresent()) {
      understood();
      new FlowWalk(turn).leave(false);
    } else if (!digressed()) {
      missed();
    }
  }

  private boolean digressed() {
    boolean other = meaning.band() == Band.ACT && !meaning.intent().equals(turn.state().flow());
    return other && (answeredAside() || begin(meaning));
  }

  /** What can be told at once does not end what is being done. */
  private boolean answeredAside() {
    Optional<Flow> flow =
        meaning.intent().flatMap(turn.script::findFlow).filter(Flow::isInformation);
    if (flow.isEmpty() || turn.state().flow().isEmpty()) {
      return false;
    }
    understood();
    flow.get().done().ifPresent(turn::tell);
    steering.goOn();
    return true;
  }

  private void fill(Map<String, Slot> heard) {
    understood();
    turn.state(turn.state().clearing(slots.replacedBy(heard)).filling(heard));
    new FlowWalk(turn).advance();
  }

  private void understood() {
    turn.state(turn.state().counting(Tally.understood(turn.state().counters())));
  }

  private Prompt line(House.Line name) {
    return turn.script.house().prompt(name);
  }
}
