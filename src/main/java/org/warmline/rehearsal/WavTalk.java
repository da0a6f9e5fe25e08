package org.warmline.rehearsal;

import java.util.List;
import java.util.function.LongSupplier;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.conversation.CallRunner;
import org.warmline.conversation.CallServices;
import org.warmline.conversation.SpokenSide;
import org.warmline.conversation.Workers;
import org.warmline.telephony.PacedLine;

/**
 * A call held in recorded sound, through the same line, ear and voice as any call, but on a clock
 * of its own that waits for every computation. Used by one thread.
 */
public final class WavTalk {
  private final CallServices services;
  private final TurnCollector collector = new TurnCollector();
  private final SimulatedCaller caller = new SimulatedCaller(List.of(), new Stopwatch());
  private final PacedLine line;
  private final SpeechKit speech;
  private final CallRunner runner;
  private long millis;

  /** A call from this number that has not begun. */
  public WavTalk(CallId id, CallServices services, SpeechKit speech, Caller from) {
    this.services = services;
    this.speech = speech;
    this.line = new PacedLine(from, caller);
    Workers workers = services.workers();
    SpokenSide side = speech.side(id, line, workers.natives(), workers.speaking());
    LongSupplier nanos = () -> millis * 1_000_000;
    this.runner = new CallRunner(id, services, side, collector, nanos);
  }

  /** Answers the call; the turn is the greeting. */
  public TalkTurn begin() throws InterruptedException {
    runner.begin(line.caller(), speech.recognizer().name(), speech.voice());
    return settle();
  }

  /** Plays the caller's next turn. */
  public TalkTurn say(Pcm sound) throws InterruptedException {
    caller.then(new CallerMove.Speak("", sound));
    return settle();
  }

  private TalkTurn settle() throws InterruptedException {
    services.workers().awaitIdle();
    do {
      millis += Pcm.FRAME_MILLIS;
      line.tick();
      services.workers().awaitIdle();
    } while (!line.isOver() && !caller.isWaiting());
    return collector.take();
  }
}
