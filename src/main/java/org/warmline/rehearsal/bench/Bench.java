package org.warmline.rehearsal.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.warmline.call.Pcm;
import org.warmline.conversation.Load;
import org.warmline.conversation.Workers;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.StoryCall;
import org.warmline.speech.EngineCost;
import org.warmline.speech.SpeechTally;

/**
 * Holds calls in real time and measures them. The callers are a process of their own and call over
 * loopback as Asterisk would; everything that answers them is here and real. Everything that is
 * needed is made ready when it is opened. Used by one thread.
 */
public final class Bench implements AutoCloseable {
  private static final int LEAVING_MILLIS = 500;
  private static final int LONGEST_CALL_SECONDS = 180;
  private static final int ECHO_LINES = 20;
  private static final int ECHO_SECONDS = 3;

  private final SpeechKit speech;
  private final Workers workers;
  private final Consumer<String> progress;
  private final EngineCost engines;
  private final List<CallKit> kits = new ArrayList<>();
  private final Troupe troupe;
  private final BenchHouse house;
  private final Generator callers;
  private final Tally tally = new Tally();

  /**
   * How far to go.
   *
   * @param step so many calls more at a time
   * @param most no more calls than that
   * @param warmUpSeconds how long the first calls are held before anything counts
   */
  public record Steps(int step, int most, int secondsEach, int warmUpSeconds, Criteria criteria) {}

  /**
   * Makes everything ready.
   *
   * @param kits the data of a line, by its number; closed by this
   * @param lines so many at most
   * @param parts what callers play, a voice each
   * @param progress is told how it goes
   * @throws IOException if the callers' process does not start or a folder can't be written to
   */
  public Bench(
      SpeechKit speech,
      Workers workers,
      IntFunction<CallKit> kits,
      int lines,
      List<StoryCall> parts,
      Consumer<String> progress)
      throws IOException {
    this.speech = speech;
    this.workers = workers;
    this.progress = progress;
    this.engines = new EngineCost(speech.vad(), speech.recognizer());
    for (int line = 0; line < lines; line++) {
      this.kits.add(kits.apply(line));
    }
    this.troupe = Troupe.of(parts, engines);
    this.house = new BenchHouse(speech);
    this.callers = Generator.start();
  }

  /**
   * Holds so many calls at once, so many one after the other on each line. What is measured begins
   * when all lines have called.
   */
  public StepFigures latency(int calls, int rounds) throws InterruptedException {
    Meter meter = meter();
    try (LoadRun run = new LoadRun(lines(calls), callers, tally, rounds)) {
      TimeUnit.MILLISECONDS.sleep(run.hold(calls));
      meter.begin();
      run.whenDone().get((long) LONGEST_CALL_SECONDS * rounds, TimeUnit.SECONDS);
      workers.awaitIdle();
    } catch (TimeoutException stuck) {
      tally.error("a call did not end in time");
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("the end of the calls cannot fail", impossible);
    }
    return meter.end(calls);
  }

  /** Holds more and more calls until the machine is full. */
  public CapacityReport capacity(Steps steps) throws IOException, InterruptedException {
    double recognizing = recognizing();
    double detecting = detecting();
    double moving = new EchoProbe(callers).measure(ECHO_LINES, ECHO_SECONDS);
    StepControl control = new StepControl(steps.step(), steps.most());
    List<StepFigures> held = new ArrayList<>();
    List<Fit.Point> heap = new ArrayList<>();
    List<Fit.Point> resident = new ArrayList<>();
    Optional<String> why = Optional.empty();
    Meter meter = meter();
    try (LoadRun run = new LoadRun(lines(steps.most()), callers, tally, Integer.MAX_VALUE)) {
      TimeUnit.MILLISECONDS.sleep(run.hold(control.first()));
      TimeUnit.SECONDS.sleep(steps.warmUpSeconds());
      OptionalInt next = OptionalInt.of(control.first());
      while (next.isPresent()) {
        StepFigures step = hold(run, meter, next.getAsInt(), steps.secondsEach());
        heap.add(new Fit.Point(step.calls(), ProcessFigures.heapMbAfterCollection()));
        resident.add(new Fit.Point(step.calls(), ProcessFigures.residentMb()));
        held.add(step);
        Optional<String> miss = steps.criteria().findMiss(step);
        progress.accept(line(step) + miss.map(what -> ": too many, " + what).orElse(""));
        next = control.next(step.calls(), miss.isEmpty());
        why = next.isEmpty() ? miss.map(what -> step.calls() + " calls: " + what) : why;
      }
    }
    double speechShare = share(held, control.rated());
    return new CapacityReport(
        held,
        control.rated(),
        new Limit(cores(), recognizing, speechShare, detecting, moving),
        why,
        Fit.through(heap).slope(),
        Fit.through(resident).slope(),
        workers.load());
  }

  /** Holds the same number of calls for a long time. */
  public SoakReport soak(int calls, int seconds, int secondsEach) throws InterruptedException {
    List<SoakReport.Sample> samples = new ArrayList<>();
    Meter meter = meter();
    long began = System.nanoTime();
    try (LoadRun run = new LoadRun(lines(calls), callers, tally, Integer.MAX_VALUE)) {
      TimeUnit.MILLISECONDS.sleep(run.hold(calls));
      for (int passed = 0; passed < seconds; passed += secondsEach) {
        StepFigures figures = measured(meter, calls, secondsEach);
        SoakReport.Sample sample =
            new SoakReport.Sample(
                (System.nanoTime() - began) / 1e9,
                ProcessFigures.residentMb(),
                ProcessFigures.heapMbAfterCollection(),
                ProcessFigures.threads(),
                ProcessFigures.openFiles(),
                figures);
        samples.add(sample);
        progress.accept(line(figures));
      }
    }
    return new SoakReport(calls, samples);
  }

  /** How the shared threads have fared. */
  public Load load() {
    return workers.load();
  }

  @Override
  public void close() throws IOException {
    callers.close();
    awaitHangUps();
    house.close();
    kits.forEach(CallKit::close);
    troupe.close();
  }

  /**
   * Callers who have gone are noticed with the next frame; what their calls still write is kept.
   */
  private void awaitHangUps() {
    try {
      TimeUnit.MILLISECONDS.sleep(LEAVING_MILLIS);
      workers.awaitIdle();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Meter meter() throws InterruptedException {
    return new Meter(house.pacer(), callers, tally, this::sayings);
  }

  private Sayings sayings() {
    SpeechTally.Counts counts = speech.sayings();
    return new Sayings(counts.sayings(), counts.live());
  }

  private StepFigures hold(LoadRun run, Meter meter, int calls, int seconds)
      throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(run.hold(calls));
    return measured(meter, calls, seconds);
  }

  private static StepFigures measured(Meter meter, int calls, int seconds)
      throws InterruptedException {
    meter.begin();
    TimeUnit.SECONDS.sleep(seconds);
    return meter.end(calls);
  }

  /** The first time pays for code that runs for the first time. */
  private double recognizing() {
    List<Pcm> utterances = troupe.passed();
    double unused = engines.recognizing(utterances);
    return engines.recognizing(utterances);
  }

  private double detecting() {
    Pcm clips = troupe.clips();
    double unused = engines.detecting(clips);
    return engines.detecting(clips);
  }

  private List<BenchLine> lines(int count) {
    List<BenchLine> lines = new ArrayList<>();
    for (int line = 0; line < count; line++) {
      lines.add(new BenchLine(line, kits.get(line), troupe.role(line), house, callers, tally));
    }
    return lines;
  }

  private static double share(List<StepFigures> steps, int rated) {
    return steps.stream()
        .filter(step -> step.calls() == rated || rated == 0)
        .mapToDouble(StepFigures::speechShare)
        .average()
        .orElse(0);
  }

  private static String line(StepFigures step) {
    return String.format(
        Locale.ROOT,
        "%d calls: %d answers, p95 %s ms, %.2f %% of frames late, service %.2f cores, callers %.2f",
        step.calls(),
        step.voiceToVoice().size(),
        DemoReport.percentile(step.voiceToVoice(), 95).map(String::valueOf).orElse("-"),
        step.latePercent(),
        step.serviceCores(),
        step.generatorCores());
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}
