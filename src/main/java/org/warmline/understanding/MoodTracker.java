package org.warmline.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warmline.call.Counters;
import org.warmline.call.Evidence;
import org.warmline.call.Mood;

/**
 * The caller's mood over a call: what the last sentence shows, what is left of the sentences
 * before, and what went wrong so far, each an independent reason, joined as {@code 1 - Π(1 -
 * reason)}. What went wrong counts by its number, once: it is taken out of the mood before, so that
 * it does not pile up by itself while the call goes on calmly. No count alone makes a caller angry.
 * Pure: the same input gives the same mood.
 */
public final class MoodTracker {
  private static final double DECAY = 0.6;
  private static final double NOTICEABLE = 0.1;
  private static final Set<String> COUNTED =
      Set.of("failures", "repeats", "rejections", "barge_ins", "action_failures");

  private MoodTracker() {}

  /**
   * The mood now.
   *
   * @param sentence of the last sentence alone
   * @param counters what went wrong, the last turn included
   * @param earlier the fused mood of the turn before
   * @param turn the caller's turn, for the evidence
   */
  public static Mood fuse(Mood sentence, Counters counters, Mood earlier, int turn) {
    List<Evidence> evidence = new ArrayList<>();
    sentence.evidence().forEach(e -> evidence.add(at(e, turn)));
    double calm = 1 - sentence.frustration();
    double left = DECAY * spoken(earlier);
    calm *= 1 - reason(evidence, "earlier", "the sentences before", left, turn);
    calm *= 1 - counted(evidence, "failures", counters.missesInARow(), 0.14, 0.42, turn);
    calm *= 1 - counted(evidence, "repeats", counters.repeats(), 0.16, 0.45, turn);
    calm *= 1 - counted(evidence, "rejections", counters.rejections(), 0.13, 0.4, turn);
    calm *= 1 - counted(evidence, "barge_ins", counters.bargeIns(), 0.04, 0.16, turn);
    calm *= 1 - counted(evidence, "action_failures", counters.actionFailures(), 0.15, 0.3, turn);
    double urgency = Math.max(sentence.urgency(), 0.8 * earlier.urgency());
    return new Mood(1 - calm, urgency, evidence);
  }

  /** The mood without what was counted then. */
  private static double spoken(Mood earlier) {
    double calm = 1 - earlier.frustration();
    for (Evidence e : earlier.evidence()) {
      if (COUNTED.contains(e.kind())) {
        calm /= 1 - e.weight();
      }
    }
    return Math.clamp(1 - calm, 0, 1);
  }

  private static double counted(
      List<Evidence> evidence, String kind, int count, double each, double most, int turn) {
    double weight = Math.min(most, each * Math.max(0, count));
    return count > 0 ? reason(evidence, kind, String.valueOf(count), weight, turn) : 0;
  }

  private static double reason(
      List<Evidence> evidence, String kind, String value, double weight, int turn) {
    if (weight >= NOTICEABLE || (kind.equals("barge_ins") && weight > 0)) {
      evidence.add(new Evidence("frustration", kind, value, round(weight), turn));
    }
    return weight;
  }

  private static Evidence at(Evidence e, int turn) {
    return new Evidence(e.of(), e.kind(), e.value(), e.weight(), turn);
  }

  private static double round(double weight) {
    return Math.round(weight * 1000) / 1000.0;
  }
}
