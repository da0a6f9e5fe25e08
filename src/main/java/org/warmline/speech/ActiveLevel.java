package org.warmline.speech;

import org.warmline.call.Pcm;

/**
 * The loudness of speech while it is active, as ITU-T P.56 measures it (method B): the mean power
 * over the time in which an envelope, smoothed over 30 ms and held for 200 ms, lies above a
 * threshold that itself lies 15.9 dB below that power. Pauses between sentences don't count, those
 * between words do.
 */
final class ActiveLevel {
  private static final double MARGIN_DB = 15.9;
  private static final double SMOOTHING = Math.exp(-1.0 / (30.0 * Pcm.SAMPLES_PER_MILLI));
  private static final int HANGOVER = 200 * Pcm.SAMPLES_PER_MILLI;
  private static final int THRESHOLDS = 15;

  private ActiveLevel() {}

  /** The root mean square of 8 kHz sound while it speaks, on its own scale; 0 for silence. */
  static double rms(float[] sound) {
    double energy = 0;
    for (float value : sound) {
      energy += (double) value * value;
    }
    if (energy == 0) {
      return 0;
    }
    long[] active = activity(sound);
    double before = Double.NaN;
    double beforeLevel = 0;
    for (int i = 0; i < THRESHOLDS; i++) {
      if (active[i] == 0) {
        break;
      }
      double level = decibels(energy / active[i]);
      double above = level - decibels(threshold(i) * threshold(i)) - MARGIN_DB;
      if (above <= 0) {
        double share = Double.isNaN(before) ? 1 : before / (before - above);
        double from = Double.isNaN(before) ? level : beforeLevel;
        return amplitude(from + share * (level - from));
      }
      before = above;
      beforeLevel = level;
    }
    return amplitude(beforeLevel);
  }

  /** For how many samples the envelope is above each threshold, or was less than 200 ms ago. */
  private static long[] activity(float[] sound) {
    long[] active = new long[THRESHOLDS];
    int[] held = new int[THRESHOLDS];
    double smooth = 0;
    double envelope = 0;
    for (float value : sound) {
      smooth = SMOOTHING * smooth + (1 - SMOOTHING) * Math.abs(value);
      envelope = SMOOTHING * envelope + (1 - SMOOTHING) * smooth;
      for (int i = 0; i < THRESHOLDS; i++) {
        held[i] = envelope >= threshold(i) ? HANGOVER : held[i] - 1;
        active[i] += held[i] > 0 ? 1 : 0;
      }
    }
    return active;
  }

  /** 1, 2, 4, … of 32768. */
  private static double threshold(int index) {
    return 1 << index;
  }

  private static double decibels(double power) {
    return 10 * Math.log10(power);
  }

  private static double amplitude(double decibels) {
    return Math.pow(10, decibels / 20);
  }
}
