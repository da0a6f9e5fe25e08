package org.warmline.speech;

import org.warmline.call.Pcm;

/** Turns sound down around peaks that would clip, and only there: loudness stays what it is. */
final class PeakLimiter {
  private static final int REACH = 5 * Pcm.SAMPLES_PER_MILLI;

  private PeakLimiter() {}

  /** Keeps 8 kHz sound within {@code highest}, in place. */
  static void limit(float[] sound, float highest) {
    float[] wanted = new float[sound.length];
    boolean loud = false;
    for (int i = 0; i < sound.length; i++) {
      float value = Math.abs(sound[i]);
      wanted[i] = value > highest ? highest / value : 1;
      loud |= value > highest;
    }
    if (loud) {
      float[] gains = means(lowest(wanted));
      for (int i = 0; i < sound.length; i++) {
        sound[i] *= Math.min(gains[i], wanted[i]);
      }
    }
  }

  /** The lowest gain within reach of each sample. */
  private static float[] lowest(float[] gains) {
    float[] lowest = new float[gains.length];
    for (int i = 0; i < gains.length; i++) {
      float least = 1;
      for (int at = Math.max(0, i - REACH); at <= Math.min(gains.length - 1, i + REACH); at++) {
        least = Math.min(least, gains[at]);
      }
      lowest[i] = least;
    }
    return lowest;
  }

  /** Makes steps into slopes; a mean of lowest gains is nowhere above the gain that is wanted. */
  private static float[] means(float[] gains) {
    float[] means = new float[gains.length];
    for (int i = 0; i < gains.length; i++) {
      int from = Math.max(0, i - REACH);
      int to = Math.min(gains.length - 1, i + REACH);
      float sum = 0;
      for (int at = from; at <= to; at++) {
        sum += gains[at];
      }
      means[i] = sum / (to - from + 1);
    }
    return means;
  }
}
