package org.warmline.rehearsal;

import java.util.List;

/**
 * What came of a bench of the way to a person.
 *
 * @param reached calls in which caller and agent talked
 * @param ringMillis from the decision to the ring, by the recorded events, a figure a call
 * @param screenMillis from the decision to the whole card on a screen, likewise
 * @param seconds how long it took
 * @param cpuSeconds processor time of callers, house and agents together
 * @param heapMb memory in use at the end, garbage included
 */
public record DeskBenchReport(
    int calls,
    int reached,
    List<Long> ringMillis,
    List<Long> screenMillis,
    double seconds,
    double cpuSeconds,
    long heapMb,
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
