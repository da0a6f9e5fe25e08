package org.warmline.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Meaning;
import org.warmline.call.Party;
import org.warmline.conversation.CallObserver;
import org.warmline.conversation.CallRunner;
import org.warmline.conversation.CallServices;
import org.warmline.desk.CallNotes;
import org.warmline.desk.DeskBoard;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.asterisk.Answering;

/**
 * Puts the assistant on a line, lets the desk see the call, and finds a call's runner again for an
 * agent's note, also some time after its end. May be shared between threads.
 */
final class Calls implements CallNotes, Answering {
  private static final int MOST_REMEMBERED = 1000;

  private final Supplier<CallServices> services;
  private final SpeechKit speech;
  private final BiFunction<CallId, CallLine, CallLine> connect;
  private final CallObserver metrics;
  private volatile Optional<DeskBoard> board = Optional.empty();
  private final Map<CallId, CallRunner> runners =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CallId, CallRunner> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /**
   * Answers calls.
   *
   * @param services what a call that begins now has, to its end
   * @param metrics is told of all calls
   */
  Calls(
      Supplier<CallServices> services,
      SpeechKit speech,
      BiFunction<CallId, CallLine, CallLine> connect,
      CallObserver metrics) {
    this.services = services;
    this.speech = speech;
    this.connect = connect;
    this.metrics = metrics;
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
    List<CallObserver> observers = new ArrayList<>(List.of(metrics));
    board.ifPresent(desk -> observers.add(new Shown(id, desk)));
    observers.addAll(watching);
    CallServices own = services.get();
    CallRunner runner =
        new CallRunner(
            id,
            own,
            speech.side(id, connect.apply(id, line), own.workers()),
            new Observers(observers),
            System::nanoTime);
    synchronized (runners) {
      runners.put(id, runner);
    }
    return runner;
  }

  @Override
  public void note(CallId call, LongFunction<CallEvent> made) {
    find(call)
        .orElseThrow(() -> new IllegalStateException("a call too long ago to be noted on"))
        .note(made);
  }

  private Optional<CallRunner> find(CallId call) {
    synchronized (runners) {
      return Optional.ofNullable(runners.get(call));
    }
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
