package org.warmline.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.ActionReport;
import org.warmline.call.Counters;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Meaning.YesNo;
import org.warmline.call.Outcome;
import org.warmline.call.Slot;

/**
 * What is offered to a caller whom no person can take now: to be called back, or to go on with the
 * assistant. What went wrong before is forgotten, so that it does not at once ask for a person
 * again.
 */
final class CallbackOffer {
  static final String ACTION = "request_callback";
  private static final String PHONE = "phone";
  private static final Expectation NUMBER = new Expectation(PHONE, PHONE, "", List.of());

  private final Turn turn;

  CallbackOffer(Turn turn) {
    this.turn = turn;
  }

  /** Nobody is there, or the caller would rather not wait. */
  void open(House.Line opening, String number) {
    turn.state(turn.state().leavingFlow(false, turn.state().slots().keySet()));
    turn.state(turn.state().counting(Counters.NONE));
    turn.tell(line(opening));
    turn.ask(
        line(number.isEmpty() ? House.Line.CALLBACK : House.Line.CALLBACK_HERE),
        Expectation.YES_NO,
        new Asking.WhetherCallback(number));
  }

  /** The answer to whether to call back; false when it was none. */
  boolean take(Asking.WhetherCallback asked, Meaning meaning) {
    Optional<YesNo> answer = meaning.yesNo();
    if (answer.isEmpty()) {
      return false;
    }
    if (answer.get() == YesNo.NO) {
      turn.ask(line(House.Line.CALLBACK_DECLINED), Expectation.NOTHING, new Asking.Anything());
    } else if (asked.number().isEmpty()) {
      turn.ask(line(House.Line.CALLBACK_NUMBER), NUMBER, new Asking.ForCallbackNumber());
    } else {
      request(asked.number());
    }
    return true;
  }

  /** The answer to which number; asked again when it was none. */
  void take(Asking.ForCallbackNumber asked, Meaning meaning) {
    Slot phone = meaning.slots().get(PHONE);
    if (phone != null) {
      request(phone.value());
    } else if (meaning.yesNo().filter(YesNo.NO::equals).isPresent()) {
      turn.ask(line(House.Line.CALLBACK_DECLINED), Expectation.NOTHING, new Asking.Anything());
    } else {
      askAgain(asked);
    }
  }

  /** Asks the open question again, for a caller who was not understood or said nothing. */
  void askAgain(Asking asking) {
    if (asking instanceof Asking.WhetherCallback whether) {
      House.Line question =
          whether.number().isEmpty() ? House.Line.CALLBACK : House.Line.CALLBACK_HERE;
      turn.tell(line(House.Line.PLEASE_CONFIRM));
      turn.ask(line(question), Expectation.YES_NO, asking);
    } else {
      turn.ask(line(House.Line.CALLBACK_NUMBER_AGAIN), NUMBER, asking);
    }
  }

  void ended(ActionReport report) {
    switch (report.status()) {
      case DONE -> turn.end(line(House.Line.CALLBACK_STORED), Outcome.CALLBACK);
      case REFUSED ->
          turn.ask(line(House.Line.CALLBACK_NUMBER_AGAIN), NUMBER, new Asking.ForCallbackNumber());
      case FAILED -> turn.end(line(House.Line.CALLBACK_NOT_STORED), Outcome.ABANDONED);
    }
  }

  static boolean isOpen(Asking asking) {
    return asking instanceof Asking.WhetherCallback || asking instanceof Asking.ForCallbackNumber;
  }

  private void request(String number) {
    turn.run(ACTION, Map.of(PHONE, number));
  }

  private Prompt line(House.Line name) {
    return turn.script.house().prompt(name);
  }
}
