package org.warmline.rehearsal;

import java.util.List;
import java.util.Optional;

/**
 * What came of a bench of the way to a person.
 *
 * @param reached calls in which caller and agent talked
 * @param ringMillis from the decision to the ring, by the recorded events, a figure a call
 * @param screenMillis from the decision to the whole card on a screen, likewise
 * @param seconds how long it took
 * @param cpuSeconds processor time of callers, house and agents together
 * @param heapMb of Java's heap in use at the end, garbage included
 * @param residentMb of the machine's memory that the whole process holds at the end, models
 *     included; empty where the system does not tell
 */
public record DeskBenchReport(
    int calls,
    int reached,
    List<Long> ringMillis,
    List<Long> screenMillis,
    double seconds,
    double cpuSeconds,
    long heapMb,
    Optional<Long> residentMb,
    long frames,
    long lateFrames) {
  public DeskBenchReport {
    ringMillis = List.copyOf(ringMillis);
    screenMillis = List.copyOf(screenMillis);
  }

  /** Processor time in per cent of one core, for each call. */
  public double cpuPercentPerCall() {
    return 100 * cpuSeconds / seconds / calls;
  }

  /** Frames that were late, in per cent. */
  public double latePercent() {
    return frames == 0 ? 0 : 100.0 * lateFrames / frames;
  }
}
