package org.warmline.conversation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.warmline.actions.ActionRequest;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.dialogue.Directive;
import org.warmline.dialogue.House;

/**
 * Carries out what the dialogue of one call decides, says it or runs it, and measures how long the
 * answer to a turn takes. Used in the call's mailbox.
 */
final class Performing {
  private final CallId id;
  private final CallServices services;
  private final CallerSide side;
  private final CallRecord record;
  private final Assistant.Host host;
  private final IntSupplier turn;
  private final PauseFiller filler;
  private Optional<TurnTimes> times = Optional.empty();

  Performing(
      CallId id,
      CallServices services,
      CallerSide side,
      CallRecord record,
      Assistant.Host host,
      IntSupplier turn,
      Consumer<House.Line> fill) {
    this.id = id;
    this.services = services;
    this.side = side;
    this.record = record;
    this.host = host;
    this.turn = turn;
    this.filler = new PauseFiller(side, host, fill);
  }

  /** The time to the next answer counts from now on. */
  void begin(TurnTimes next) {
    times = Optional.of(next);
  }

  void understood() {
    times.ifPresent(TurnTimes::understood);
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

  /** Somebody else says it. */
  void note(Directive.Say say) {
    String tells = say.saying().text();
    int number = turn.getAsInt();
    record.add(at -> new CallEvent.Said(at, number, tells, say.tone(), say.expects().slot()));
  }

  /** Says it as the answer. */
  void say(Directive.Say say) {
    note(say);
    times.ifPresent(TurnTimes::decided);
    side.say(say.saying(), say.expects());
  }

  /** Says it while the answer is still to come. */
  void fill(Directive.Say say) {
    note(say);
    side.say(say.saying(), say.expects());
  }

  void run(Directive.Run run) {
    int number = turn.getAsInt();
    String key = id + "-" + number + "-" + run.action();
    record.add(at -> new CallEvent.ActionBegan(at, number, run.action(), key, run.args()));
    times.ifPresent(TurnTimes::actionBegan);
    ActionRequest request =
        new ActionRequest(
            id, key, run.args(), services.now().get(), run.uncertain(), run.alsoHeard());
    filler.begin(key);
    ActionCall.run(services, run.action(), request, report -> host.acted(report));
  }

  void acted(ActionReport report) {
    filler.end();
    times.ifPresent(TurnTimes::actionEnded);
    int number = turn.getAsInt();
    record.add(at -> new CallEvent.ActionEnded(at, number, report));
  }
}
