package org.warmline.speech;

import java.util.Arrays;
import org.warmline.call.Pcm;

/**
 * The period of a sound's pitch, by how well the sound agrees with itself a little later. Read off
 * the longest multiple that was looked at, which makes it exact to a thousandth. Used by one
 * thread.
 */
final class PitchPeriod {
  private static final int SHORTEST = 2 * Pcm.SAMPLES_PER_MILLI;
  private static final int LONGEST = 20 * Pcm.SAMPLES_PER_MILLI;
  private static final double PITCHED = 0.8;
  private static final double NEARLY_AS_WELL = 0.05;

  private final Pcm sound;
  private final int window;
  private final double[] stretch;
  private final double[] agreement = new double[LONGEST + 2];

  PitchPeriod(Pcm sound, int window) {
    this.sound = sound;
    this.window = window;
    this.stretch = new double[window + LONGEST + 1];
  }

  /** Whether there is sound enough behind this sample. */
  boolean reaches(int at) {
    return at + window + LONGEST + 1 <= sound.length();
  }

  /** In samples, at 50 to 500 Hz; 0 where the sound has no pitch. */
  double at(int at) {
    compare(at);
    int best = bestPeak();
    if (best == 0 || agreement[best] < PITCHED) {
      return 0;
    }
    int first = firstPeakAlmostAsGood(best);
    int multiple = Math.max(1, LONGEST / (first + 1));
    int peak = highestNear(first * multiple, multiple);
    return (peak + offset(peak)) / multiple;
  }

  private void compare(int at) {
    for (int i = 0; i < stretch.length; i++) {
      stretch[i] = sound.at(at + i);
    }
    Arrays.fill(agreement, 0);
    for (int i = 0; i < window; i++) {
      addProducts(i);
    }
    double power = power(0);
    double laterPower = power(SHORTEST - 1);
    for (int lag = SHORTEST - 1; lag <= LONGEST; lag++) {
      agreement[lag] /= Math.sqrt(power * laterPower);
      laterPower += square(lag + window) - square(lag);
    }
    agreement[LONGEST + 1] /= Math.sqrt(power * laterPower);
  }

  /** Of one sample with all later ones at once, which the compiler vectorises. */
  private void addProducts(int i) {
    double now = stretch[i];
    for (int lag = SHORTEST - 1; lag <= LONGEST + 1; lag++) {
      agreement[lag] += now * stretch[i + lag];
    }
  }

  /** Never 0, as it is divided by; whole numbers, so that sums are exact in any order. */
  private double power(int from) {
    double power = 1;
    for (int i = from; i < from + window; i++) {
      power += square(i);
    }
    return power;
  }

  private double square(int i) {
    return stretch[i] * stretch[i];
  }

  private boolean isPeak(int lag) {
    return agreement[lag] > agreement[lag - 1] && agreement[lag] >= agreement[lag + 1];
  }

  private int bestPeak() {
    int best = 0;
    for (int lag = SHORTEST; lag <= LONGEST; lag++) {
      if (isPeak(lag) && (best == 0 || agreement[lag] > agreement[best])) {
        best = lag;
      }
    }
    return best;
  }

  private int firstPeakAlmostAsGood(int best) {
    for (int lag = SHORTEST; lag < best; lag++) {
      if (isPeak(lag) && agreement[lag] > agreement[best] - NEARLY_AS_WELL) {
        return lag;
      }
    }
    return best;
  }

  private int highestNear(int lag, int reach) {
    int highest = Math.clamp(lag, SHORTEST, LONGEST);
    for (int each = Math.max(SHORTEST, lag - reach);
        each <= Math.min(LONGEST, lag + reach);
        each++) {
      highest = agreement[each] > agreement[highest] ? each : highest;
    }
    return highest;
  }

  /** Where between its neighbours a peak truly lies. */
  private double offset(int peak) {
    double bend = agreement[peak - 1] - 2 * agreement[peak] + agreement[peak + 1];
    return bend >= 0
        ? 0
        : Math.clamp((agreement[peak - 1] - agreement[peak + 1]) / (2 * bend), -0.5, 0.5);
  }
}
