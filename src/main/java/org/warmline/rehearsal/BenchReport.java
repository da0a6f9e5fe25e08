package org.warmline.rehearsal;

import java.util.List;
import org.warmline.call.CallEvent;

/**
 * What a bench measured.
 *
 * @param voiceToVoice milliseconds at the caller's end of the line, a figure a turn
 * @param times how each turn's answer came about, part by part
 * @param frames written to the lines
 * @param lateFrames written more than 20 ms after their deadline
 * @param finished calls that ended as they should
 */
public record BenchReport(
    int lines,
    int calls,
    int finished,
    List<Long> voiceToVoice,
    List<CallEvent.Timed> times,
    long frames,
    long lateFrames) {
  public BenchReport {
    voiceToVoice = List.copyOf(voiceToVoice);
    times = List.copyOf(times);
  }

  /** Frames that were late, in per cent. */
  public double latePercent() {
    return frames == 0 ? 0 : 100.0 * lateFrames / frames;
  }
}
