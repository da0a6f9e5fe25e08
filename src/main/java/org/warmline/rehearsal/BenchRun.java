package org.warmline.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.conversation.CallObserver;
import org.warmline.conversation.CallRunner;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.Pacer;

/**
 * Measures calls in real time: so many lines at once, each holding the story's first call as often
 * as asked, every call on data of its own.
 */
public final class BenchRun {
  private static final CallId ID = new CallId("bench");
  private static final int LONGEST_CALL_SECONDS = 180;

  private final SpeechKit speech;
  private final IntFunction<CallKit> kits;
  private final CallerVoice voice;
  private final List<Stopwatch> stopwatches = new ArrayList<>();
  private final List<CallEvent.Timed> times = new ArrayList<>();
  private int finished;

  /** A bench that opens a kit for each call by its number. */
  public BenchRun(SpeechKit speech, IntFunction<CallKit> kits, CallerVoice voice) {
    this.speech = speech;
    this.kits = kits;
    this.voice = voice;
  }

  /** Holds the calls, round by round. */
  public BenchReport measure(int lines, int rounds, Runnable afterRound)
      throws InterruptedException {
    try (Pacer pacer = new Pacer()) {
      for (int round = 0; round < rounds; round++) {
        round(lines, round, pacer);
        afterRound.run();
      }
      return new BenchReport(
          lines,
          lines * rounds,
          finished,
          stopwatches.stream().flatMap(watch -> watch.voiceToVoice().stream()).toList(),
          times,
          pacer.frames(),
          pacer.lateFrames());
    }
  }

  private void round(int lines, int round, Pacer pacer) throws InterruptedException {
    List<CallKit> open = new ArrayList<>();
    List<CompletableFuture<Void>> ends = new ArrayList<>();
    try {
      for (int line = 0; line < lines; line++) {
        CallKit kit = kits.apply(round * lines + line);
        open.add(kit);
        ends.add(begin(kit, pacer));
      }
      CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
          .get(LONGEST_CALL_SECONDS, TimeUnit.SECONDS);
      open.get(0).services().workers().awaitIdle();
    } catch (TimeoutException | ExecutionException stuck) {
      throw new IllegalStateException("a call of the bench did not end in time", stuck);
    } finally {
      open.forEach(CallKit::close);
    }
  }

  private CompletableFuture<Void> begin(CallKit kit, Pacer pacer) {
    StoryCall call = Story.of(kit.data(), kit.services().now().get(), voice).get(0);
    Stopwatch stopwatch = new Stopwatch();
    Watch watch = new Watch();
    SimulatedCaller caller = call.caller(stopwatch, watch::question, () -> 0);
    Caller from = new Caller(call.number(), kit.services().generation().locale());
    PacedLine line = new PacedLine(from, caller);
    CallRunner runner =
        new CallRunner(
            ID,
            kit.services(),
            speech.side(ID, line, kit.services().workers()),
            watch,
            System::nanoTime);
    stopwatches.add(stopwatch);
    runner.begin(from, speech.recognizer().name(), speech.voice());
    pacer.add(line);
    return caller.whenOver();
  }

  private final class Watch implements CallObserver {
    private volatile Improviser.Question question = Improviser.Question.NONE;

    Improviser.Question question() {
      return question;
    }

    @Override
    public void onEvent(CallEvent event) {
      if (event instanceof CallEvent.Said said) {
        question = new Improviser.Question(said.expects(), said.text());
      }
      synchronized (times) {
        if (event instanceof CallEvent.Timed timed) {
          times.add(timed);
        }
        if (event instanceof CallEvent.Ended ended && ended.outcome() == Outcome.RESOLVED) {
          finished++;
        }
      }
    }

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }
}
