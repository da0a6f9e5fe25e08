package org.warmline.speech;

import org.warmline.call.Pcm;

/**
 * Makes an engine's raw voice fit for the line: 8 kHz, without silence at its ends, and at one
 * loudness whatever the engine, -20 dB below full scale while it speaks. Stateless but for its
 * filter; may be shared between threads.
 */
final class Voicing {
  private static final double SPOKEN_RMS = 3_277;
  private static final double HIGHEST_PEAK = 29_000;
  private static final double SILENT_SHARE = 0.01;
  private static final int MARGIN = 15 * Pcm.SAMPLES_PER_MILLI;

  private final Resampler resampler;

  Voicing(int engineRate) {
    resampler = new Resampler(engineRate, Pcm.SAMPLES_PER_SECOND);
  }

  Pcm forTheLine(short[] raw) {
    float[] values = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      values[i] = raw[i];
    }
    float[] narrow = resampler.apply(values);
    double peak = peak(narrow);
    if (peak == 0) {
      return Pcm.EMPTY;
    }
    double gain = Math.min(SPOKEN_RMS / spokenRms(narrow, peak), HIGHEST_PEAK / peak);
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) (narrow[i] * gain);
    }
    return trimmed(Samples.toPcm(narrow), peak * gain * SILENT_SHARE);
  }

  private static double peak(float[] values) {
    double peak = 0;
    for (float value : values) {
      peak = Math.max(peak, Math.abs(value));
    }
    return peak;
  }

  /** Root mean square of the frames that hold voice: those within 26 dB of the highest peak. */
  private static double spokenRms(float[] values, double peak) {
    double floor = peak * 0.05;
    double total = 0;
    int counted = 0;
    for (int at = 0; at < values.length; at += Pcm.FRAME_SAMPLES) {
      int end = Math.min(values.length, at + Pcm.FRAME_SAMPLES);
      double energy = 0;
      for (int i = at; i < end; i++) {
        energy += (double) values[i] * values[i];
      }
      if (energy >= floor * floor * (end - at)) {
        total += energy;
        counted += end - at;
      }
    }
    return counted == 0 ? peak : Math.sqrt(total / counted);
  }

  private static Pcm trimmed(Pcm sound, double silent) {
    int from = 0;
    while (from < sound.length() && Math.abs(sound.at(from)) <= silent) {
      from++;
    }
    int to = sound.length();
    while (to > from && Math.abs(sound.at(to - 1)) <= silent) {
      to--;
    }
    int first = Math.max(0, from - MARGIN);
    return sound.slice(first, Math.min(sound.length(), to + MARGIN) - first);
  }
}
