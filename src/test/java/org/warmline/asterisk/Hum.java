package org.warmline.asterisk;

import org.warmline.call.Pcm;

/** A tone without end, by which a party is known; silence at 0 Hz. Not to be shared. */
final class Hum {
  private static final int AMPLITUDE = 8000;

  private int hertz;
  private long at;

  void at(int newHertz) {
    hertz = newHertz;
  }

  Pcm frame() {
    short[] samples = new short[Pcm.FRAME_SAMPLES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          (short) (AMPLITUDE * Math.sin(2 * Math.PI * hertz * at++ / Pcm.SAMPLES_PER_SECOND));
    }
    return Pcm.of(samples);
  }
}
