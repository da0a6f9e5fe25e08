package org.warmline.rehearsal.bench;

import java.util.List;
import java.util.Optional;
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
 * @param sayings how often we said something; 0 where that is not known
 * @param liveSayings for how many of them something was rendered while the caller waited
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
    long sayings,
    long liveSayings,
    double speechShare) {
  private static final int PROMPT_MILLIS = 20;

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

  /** How many of what we said was rendered live, of 1; empty where that is not known. */
  public Optional<Double> liveShare() {
    return sayings == 0 ? Optional.empty() : Optional.of((double) liveSayings / sayings);
  }

  /**
   * For how many answers, of 1, the first sound was there within 20 ms once it was known what to
   * say; empty when there was none.
   */
  public Optional<Double> promptShare() {
    long prompt = times.stream().filter(t -> t.firstSoundMillis() <= PROMPT_MILLIS).count();
    return times.isEmpty() ? Optional.empty() : Optional.of((double) prompt / times.size());
  }

  /** Processor time of the service for each call, in per cent of one core. */
  public double cpuPercentPerCall() {
    return calls == 0 ? 0 : 100 * serviceCores / calls;
  }
}
