package org.warmline.rehearsal.bench;

import java.util.List;
import org.warmline.call.CallEvent;

/**
 * What was measured while so many calls were held.
 *
 * @param voiceToVoice milliseconds from a caller's last sound to our first, by the callers' clock
 * @param closed those of them that answer yes or no, a whole code, or an offered choice
 * @param times how each answer came about, part by part, as the service tells
 * @param frames written to the callers, and how many of them more than 20 ms late
 * @param ended calls that ended, and how many of them as they should
 * @param errors what went wrong that is not a misheard word
 * @param serviceCores how many processors the service used
 * @param generatorCores how many the callers' process used
 * @param generatorLatePercent callers' frames that were late themselves
 * @param allocKbPerCallSecond what the service allocated on the heap for a second of a call
 * @param speechShare how much of the calls' time voice detection let the recognizer hear
 */
public record StepFigures(
    int calls,
    double seconds,
    List<Long> voiceToVoice,
    List<Long> closed,
    List<CallEvent.Timed> times,
    long frames,
    long late,
    int ended,
    int resolved,
    List<String> errors,
    double serviceCores,
    double generatorCores,
    double generatorLatePercent,
    double allocKbPerCallSecond,
    double speechShare) {
  public StepFigures {
    voiceToVoice = List.copyOf(voiceToVoice);
    closed = List.copyOf(closed);
    times = List.copyOf(times);
    errors = List.copyOf(errors);
  }

  /** Frames that were late, in per cent. */
  public double latePercent() {
    return frames == 0 ? 0 : 100.0 * late / frames;
  }

  /** Processor time of the service for each call, in per cent of one core. */
  public double cpuPercentPerCall() {
    return calls == 0 ? 0 : 100 * serviceCores / calls;
  }
}
