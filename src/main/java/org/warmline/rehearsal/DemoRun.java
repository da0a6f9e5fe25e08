package org.warmline.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.conversation.CallRunner;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.Pacer;

/**
 * Plays the story: simulated callers speak into real lines in real time, all calls at once, and
 * everything that answers them is the real thing.
 */
public final class DemoRun {
  private static final int LONGEST_SECONDS = 150;

  private final CallKit kit;
  private final SpeechKit speech;
  private final List<StoryCall> story;
  private final String prefix;
  private final List<Stopwatch> stopwatches = new ArrayList<>();
  private final List<TranscriptLine> transcript = Collections.synchronizedList(new ArrayList<>());
  private final List<StoryWatch> watches = new ArrayList<>();
  private final List<CompletableFuture<Void>> ends = new ArrayList<>();

  /** A run of a story that has not begun; {@code prefix} begins the ids of its calls. */
  public DemoRun(CallKit kit, SpeechKit speech, List<StoryCall> story, String prefix) {
    this.prefix = prefix;
    this.kit = kit;
    this.speech = speech;
    this.story = List.copyOf(story);
  }

  /** Plays all calls; every line of them is shown as it is spoken. */
  public DemoReport play(Consumer<TranscriptLine> shown) throws InterruptedException {
    try (Pacer pacer = new Pacer()) {
      story.forEach(call -> begin(call, pacer, shown));
      awaitEnds();
    }
    kit.services().workers().awaitIdle();
    return report();
  }

  private void begin(StoryCall call, Pacer pacer, Consumer<TranscriptLine> shown) {
    Stopwatch stopwatch = new Stopwatch();
    StoryWatch watch =
        new StoryWatch(
            call,
            callId(call),
            spoken -> {
              transcript.add(spoken);
              shown.accept(spoken);
            });
    SimulatedCaller caller = call.caller(stopwatch, watch::question);
    watch.listenTo(caller::lastText);
    Caller from = new Caller(call.number(), kit.services().generation().locale());
    PacedLine line = new PacedLine(from, caller);
    CallRunner runner =
        new CallRunner(
            callId(call),
            kit.services(),
            speech.side(callId(call), line, kit.services().workers()),
            watch,
            System::nanoTime);
    stopwatches.add(stopwatch);
    watches.add(watch);
    ends.add(caller.whenOver());
    runner.begin(from, speech.recognizer().name(), speech.voice());
    pacer.add(line);
  }

  private void awaitEnds() throws InterruptedException {
    try {
      CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
          .get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      transcript.add(
          new TranscriptLine("", 0, "bot", "(a call had not ended in time)", Optional.empty()));
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("the end of a call cannot fail", impossible);
    }
  }

  private DemoReport report() {
    Optional<StoryWatch> angry =
        watches.stream().filter(watch -> watch.call().id().equals("call-2")).findFirst();
    return new DemoReport(
        speech.recognizer().name(),
        speech.voice(),
        speech.why(),
        kit.data().seed(),
        watches.stream().map(this::ended).toList(),
        transcript,
        watches.stream().flatMap(watch -> watch.actions().stream()).toList(),
        angry.flatMap(StoryWatch::escalation),
        angry.flatMap(watch -> kit.services().handoffs().findSummary(callId(watch.call()))),
        figures(Stopwatch::voiceToVoice),
        figures(Stopwatch::bargeInStops));
  }

  private CallId callId(StoryCall call) {
    return new CallId(prefix + "-" + call.id());
  }

  private List<Long> figures(Function<Stopwatch, List<Long>> of) {
    return stopwatches.stream().flatMap(stopwatch -> of.apply(stopwatch).stream()).toList();
  }

  private DemoReport.Ended ended(StoryWatch watch) {
    return new DemoReport.Ended(
        callId(watch.call()).value(),
        watch.call().line(),
        watch.outcome(),
        watch.turns(),
        watch.outcome().filter(watch.call().expected()::equals).isPresent());
  }
}
