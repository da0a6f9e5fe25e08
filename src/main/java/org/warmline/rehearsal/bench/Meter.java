package org.warmline.rehearsal.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.warmline.telephony.Pacer;

/** Measures over a stretch of time what calls need and get. Used by one thread. */
final class Meter {
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final double FRAMES_PER_SECOND = 50;
  private static final double BYTES_PER_KB = 1_000;

  private final Pacer pacer;
  private final Generator callers;
  private final Tally tally;
  private final Supplier<Sayings> sayings;
  private Reading before;

  private record Reading(
      long nanos,
      long cpuNanos,
      long allocated,
      long frames,
      long late,
      Report callers,
      Sayings said) {}

  Meter(Pacer pacer, Generator callers, Tally tally, Supplier<Sayings> sayings)
      throws InterruptedException {
    this.pacer = pacer;
    this.callers = callers;
    this.tally = tally;
    this.sayings = sayings;
    this.before = read();
  }

  /** From now on. */
  void begin() throws InterruptedException {
    tally.forgetAllButErrors();
    before = read();
  }

  /** What has been measured since it began, with so many calls held. */
  StepFigures end(int calls) throws InterruptedException {
    Reading now = read();
    Tally.Sum sum = tally.take();
    double seconds = (now.nanos() - before.nanos()) / NANOS_PER_SECOND;
    long frames = now.frames() - before.frames();
    double callSeconds = frames / FRAMES_PER_SECOND;
    Sayings said = now.said().since(before.said());
    long theirs = now.callers().frames() - before.callers().frames();
    long theirLate = now.callers().late() - before.callers().late();
    return new StepFigures(
        calls,
        seconds,
        sum.voiceToVoice(),
        sum.closed(),
        sum.times(),
        frames,
        now.late() - before.late(),
        sum.ended(),
        sum.resolved(),
        sum.errors(),
        (now.cpuNanos() - before.cpuNanos()) / NANOS_PER_SECOND / seconds,
        (now.callers().cpuNanos() - before.callers().cpuNanos()) / NANOS_PER_SECOND / seconds,
        theirs == 0 ? 0 : 100.0 * theirLate / theirs,
        callSeconds == 0 ? 0 : (now.allocated() - before.allocated()) / BYTES_PER_KB / callSeconds,
        said.all(),
        said.live(),
        callSeconds == 0 ? 0 : sum.passedMillis() / 1_000.0 / callSeconds);
  }

  private Reading read() throws InterruptedException {
    return new Reading(
        System.nanoTime(),
        ProcessFigures.cpuNanos(),
        ProcessFigures.allocatedBytes(),
        pacer.frames(),
        pacer.lateFrames(),
        callers.figures(),
        sayings.get());
  }
}
