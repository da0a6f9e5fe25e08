package org.warmline.speech;

import org.warmline.call.Pcm;

/**
 * Makes an engine's raw voice fit for the line: 8 kHz, within the telephone band, without silence
 * at its ends, beginning and ending at zero so that pieces can be joined, and at one loudness
 * whatever the engine and however short the piece: -20 dB below full scale while it speaks, where
 * µ-law's noise lies 37 dB below speech and peaks don't clip. Stateless but for its filter; may be
 * shared between threads.
 */
final class Voicing {
  private static final double SPOKEN_RMS = 3_277;
  private static final float HIGHEST_PEAK = 29_000;
  private static final double LOWEST_HERTZ = 200;
  static final double HIGHEST_HERTZ = 3_600;
  private static final double SILENT_SHARE = 0.01;
  private static final int MARGIN = 15 * Pcm.SAMPLES_PER_MILLI;
  private static final int FADE = 4 * Pcm.SAMPLES_PER_MILLI;

  private final Resampler resampler;

  Voicing(int engineRate) {
    resampler = new Resampler(engineRate, Pcm.SAMPLES_PER_SECOND, HIGHEST_HERTZ);
  }

  Pcm forTheLine(short[] raw) {
    float[] values = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      values[i] = raw[i];
    }
    return forTheLine(values);
  }

  /** The same for sound on whatever scale, which stays as it is. */
  Pcm forTheLine(float[] raw) {
    float[] narrow = narrow(resampler, raw);
    double level = ActiveLevel.rms(narrow);
    if (level == 0) {
      return Pcm.EMPTY;
    }
    scale(narrow, SPOKEN_RMS / level);
    PeakLimiter.limit(narrow, HIGHEST_PEAK);
    return Samples.toPcm(faded(trimmed(narrow)));
  }

  /** The telephone band, at 8 kHz. */
  static float[] narrow(Resampler resampler, float[] sound) {
    float[] narrow = resampler.apply(sound);
    HighPass.apply(narrow, LOWEST_HERTZ, Pcm.SAMPLES_PER_SECOND);
    return narrow;
  }

  private static void scale(float[] values, double gain) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] * gain);
    }
  }

  private static float[] trimmed(float[] values) {
    float peak = 0;
    for (float value : values) {
      peak = Math.max(peak, Math.abs(value));
    }
    double silent = peak * SILENT_SHARE;
    int from = 0;
    while (Math.abs(values[from]) <= silent) {
      from++;
    }
    int to = values.length;
    while (Math.abs(values[to - 1]) <= silent) {
      to--;
    }
    return java.util.Arrays.copyOfRange(
        values, Math.max(0, from - MARGIN), Math.min(values.length, to + MARGIN));
  }

  /** Both ends rise from zero, in half a wave of cosine. */
  private static float[] faded(float[] values) {
    int length = Math.min(FADE, values.length / 2);
    for (int i = 0; i < length; i++) {
      float gain = (float) (0.5 - 0.5 * Math.cos(Math.PI * i / FADE));
      values[i] *= gain;
      values[values.length - 1 - i] *= gain;
    }
    return values;
  }
}
