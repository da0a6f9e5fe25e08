package org.warmline.rehearsal.bench;

import java.util.Locale;
import java.util.Optional;
import org.warmline.rehearsal.DemoReport;

/**
 * What a machine that is not full has to keep to.
 *
 * @param p95Millis 95 of a hundred answers come within this
 * @param latePercent no more frames than this are written more than 20 ms after their deadline
 */
public record Criteria(int p95Millis, double latePercent) {
  public static final Criteria GOAL = new Criteria(700, 1);

  /** What is not kept to; empty where all is. */
  public Optional<String> findMiss(StepFigures step) {
    if (!step.errors().isEmpty()) {
      return Optional.of(step.errors().size() + " errors, the first: " + step.errors().get(0));
    }
    if (step.latePercent() > latePercent) {
      return Optional.of(
          String.format(Locale.ROOT, "%.2f %% of the frames late", step.latePercent()));
    }
    return DemoReport.percentile(step.voiceToVoice(), 95)
        .filter(p95 -> p95 > p95Millis)
        .map(p95 -> p95 + " ms voice to voice at the 95th per cent");
  }
}
