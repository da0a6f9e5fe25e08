package org.warmline.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Meaning;
import org.warmline.call.Party;
import org.warmline.conversation.CallObserver;
import org.warmline.conversation.CallRunner;
import org.warmline.conversation.CallServices;
import org.warmline.conversation.FollowedCall;
import org.warmline.desk.DeskBoard;
import org.warmline.handoff.Followed;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.asterisk.Answering;

/** Puts the assistant on a line, and lets the desk see the call. May be shared between threads. */
final class Calls implements Answering {
  private final Supplier<CallServices> services;
  private final SpeechKit speech;
  private final BiFunction<CallId, CallLine, CallLine> connect;
  private final CallObserver metrics;
  private volatile Optional<DeskBoard> board = Optional.empty();
  private final CallRecords records;

  /**
   * Answers calls.
   *
   * @param services what a call that begins now has, to its end
   * @param metrics is told of all calls
   * @param records where they are found again
   */
  Calls(
      Supplier<CallServices> services,
      SpeechKit speech,
      BiFunction<CallId, CallLine, CallLine> connect,
      CallObserver metrics,
      CallRecords records) {
    this.services = services;
    this.speech = speech;
    this.connect = connect;
    this.metrics = metrics;
    this.records = records;
  }

  /** Where calls are seen, from the next one on. */
  void showOn(DeskBoard desk) {
    board = Optional.of(desk);
  }

  /** Answers a call on a line that is still to be given to a pacer. */
  @Override
  public void answer(CallId id, PacedLine line) {
    answer(id, line, List.of());
  }

  @Override
  public boolean hasRoom() {
    return services.get().workers().admitCall();
  }

  @Override
  public Optional<Followed> passOn(CallId id, Caller caller) {
    FollowedCall call =
        new FollowedCall(id, services.get(), observers(id, List.of()), System::nanoTime);
    records.remember(id, call::note);
    call.begin(caller);
    return Optional.of(call);
  }

  /** Answers such a call where there is room for it, or takes it to a person at once. */
  void answerOrPassOn(CallId id, PacedLine line, CallObserver watch) {
    CallRunner runner = runner(id, line, List.of(watch));
    if (hasRoom()) {
      runner.begin(line.caller(), speech.recognizer().name(), speech.voice());
    } else {
      runner.beginWithPerson(line.caller(), speech.recognizer().name(), speech.voice());
    }
  }

  /** Answers such a call and lets it be watched. */
  void answer(CallId id, PacedLine line, CallObserver watch) {
    answer(id, line, List.of(watch));
  }

  private void answer(CallId id, PacedLine line, List<CallObserver> watching) {
    runner(id, line, watching).begin(line.caller(), speech.recognizer().name(), speech.voice());
  }

  private CallRunner runner(CallId id, PacedLine line, List<CallObserver> watching) {
    CallServices own = services.get();
    CallRunner runner =
        new CallRunner(
            id,
            own,
            speech.side(id, connect.apply(id, line), own.workers()),
            observers(id, watching),
            System::nanoTime);
    records.remember(id, runner::note);
    return runner;
  }

  private Observers observers(CallId id, List<CallObserver> watching) {
    List<CallObserver> observers = new ArrayList<>(List.of(metrics));
    board.ifPresent(desk -> observers.add(new Shown(id, desk)));
    observers.addAll(watching);
    return new Observers(observers);
  }

  /** Lets the desk see a call. */
  private record Shown(CallId call, DeskBoard board) implements CallObserver {

    @Override
    public void onEvent(CallEvent event) {
      board.onEvent(call, event);
    }

    @Override
    public void onMasked(CallEvent was, CallEvent now) {
      board.onMasked(call, was, now);
    }

    @Override
    public void onPartial(Party party, String text) {
      board.onPartial(call, party, text);
    }

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }
}
