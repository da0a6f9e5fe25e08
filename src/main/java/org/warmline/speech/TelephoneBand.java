package org.warmline.speech;

import org.warmline.call.Pcm;

/**
 * What a telephone leaves of sound: nothing below 300 Hz (a Butterworth filter of the second
 * order), and 8 kHz, which {@link Pcm} has anyway. Pure; may be shared between threads.
 */
final class TelephoneBand {
  private static final double LOWEST_HERTZ = 300;

  private TelephoneBand() {}

  static Pcm of(Pcm sound) {
    double tangent = Math.tan(Math.PI * LOWEST_HERTZ / Pcm.SAMPLES_PER_SECOND);
    double scale = 1 / (1 + Math.sqrt(2) * tangent + tangent * tangent);
    double first = 2 * (tangent * tangent - 1) * scale;
    double second = (1 - Math.sqrt(2) * tangent + tangent * tangent) * scale;
    float[] out = new float[sound.length()];
    double before = 0;
    double longBefore = 0;
    for (int i = 0; i < out.length; i++) {
      double now = sound.at(i) - first * before - second * longBefore;
      out[i] = (float) (scale * (now - 2 * before + longBefore));
      longBefore = before;
      before = now;
    }
    return Samples.toPcm(out);
  }
}
