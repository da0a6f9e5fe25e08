package org.warmline.rehearsal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.telephony.PacedLine;

/**
 * One call of the story on its line: the caller who plays the part, and what is watched and
 * measured of it.
 */
final class StoryLine {
  private final CallId id;
  private final StoryWatch watch;
  private final Stopwatch stopwatch = new Stopwatch();
  private final Loudness agent = new Loudness();
  private final SimulatedCaller caller;
  private final PacedLine line;

  StoryLine(CallId id, StoryCall call, Stage stage, Consumer<TranscriptLine> spoken) {
    this.id = id;
    watch = new StoryWatch(call, id, spoken);
    caller = call.caller(stopwatch, watch::question, watch::agentSentences);
    watch.listenTo(caller::lastText);
    Caller from = new Caller(call.number(), stage.kit().services().generation().locale());
    line = new PacedLine(from, new TappedEnd(caller, this::hearAgent));
  }

  /** Begins the call, in real time. */
  void begin(Stage stage) {
    stage.answer(id, line, watch);
    stage.pacer().add(line);
  }

  CallId id() {
    return id;
  }

  StoryWatch watch() {
    return watch;
  }

  Stopwatch stopwatch() {
    return stopwatch;
  }

  /** What the caller heard of the agent. */
  Loudness agent() {
    return agent;
  }

  CompletableFuture<Void> whenOver() {
    return caller.whenOver();
  }

  private void hearAgent(Pcm frame) {
    if (watch.isBridged()) {
      stopwatch.stop();
      agent.hear(frame);
    }
  }
}
