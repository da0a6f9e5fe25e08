package org.warmline.speech;

import org.warmline.call.Pcm;

/**
 * The loudness of speech while it is active, after the idea of ITU-T P.56: the mean power over the
 * frames that lie above a threshold, which itself lies 15.9 dB below that power. Without P.56's
 * hangover of 200 ms, which would count half of a single word as silence.
 */
final class ActiveLevel {
  private static final double MARGIN = Math.pow(10, -1.59);
  private static final int ROUNDS = 20;

  private ActiveLevel() {}

  /** The root mean square of 8 kHz sound while it speaks, on its own scale; 0 for silence. */
  static double rms(float[] sound) {
    double[] powers = powers(sound);
    double level = meanAbove(powers, 0);
    for (int round = 0; round < ROUNDS; round++) {
      level = meanAbove(powers, level * MARGIN);
    }
    return Math.sqrt(level);
  }

  private static double meanAbove(double[] powers, double threshold) {
    double total = 0;
    int counted = 0;
    for (double power : powers) {
      if (power > threshold) {
        total += power;
        counted++;
      }
    }
    return counted == 0 ? 0 : total / counted;
  }

  private static double[] powers(float[] sound) {
    double[] powers = new double[(sound.length + Pcm.FRAME_SAMPLES - 1) / Pcm.FRAME_SAMPLES];
    for (int i = 0; i < sound.length; i++) {
      powers[i / Pcm.FRAME_SAMPLES] += (double) sound[i] * sound[i] / Pcm.FRAME_SAMPLES;
    }
    return powers;
  }
}
