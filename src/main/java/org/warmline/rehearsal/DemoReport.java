package org.warmline.rehearsal;

import java.util.List;
import java.util.Optional;
import org.warmline.call.ActionReport;
import org.warmline.call.Escalation;
import org.warmline.call.Outcome;
import org.warmline.handoff.Summary;

/**
 * What came of a demo.
 *
 * @param escalation of the angry caller
 * @param summary what the person who takes that call is told
 * @param handed the calls that went to a person
 * @param voiceToVoice milliseconds from a caller's last sound to our first, a figure a turn
 * @param bargeInStops milliseconds from an interruption's start to our silence
 */
public record DemoReport(
    String recognizer,
    String synthesizer,
    String why,
    long seed,
    List<Ended> calls,
    List<TranscriptLine> transcript,
    List<ActionReport> actions,
    Optional<Escalation> escalation,
    Optional<Summary> summary,
    List<Handed> handed,
    List<Long> voiceToVoice,
    List<Long> bargeInStops) {

  /**
   * One call at its end; no outcome when it had not ended in time.
   *
   * @param expected whether it ended as it should
   */
  public record Ended(
      String id, String line, Optional<Outcome> outcome, int turns, boolean expected) {}

  public DemoReport {
    calls = List.copyOf(calls);
    transcript = List.copyOf(transcript);
    actions = List.copyOf(actions);
    handed = List.copyOf(handed);
    voiceToVoice = List.copyOf(voiceToVoice);
    bargeInStops = List.copyOf(bargeInStops);
  }

  /** Whether every call ended as it should. */
  public boolean fine() {
    return calls.stream().allMatch(Ended::expected);
  }

  /** So many per cent of the figures are not above it; empty when there are none. */
  public static Optional<Long> percentile(List<Long> figures, int percent) {
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    List<Long> sorted = figures.stream().sorted().toList();
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return Optional.of(sorted.get(Math.max(0, rank - 1)));
  }
}
