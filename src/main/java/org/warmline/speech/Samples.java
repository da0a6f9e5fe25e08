package org.warmline.speech;

import org.warmline.call.Pcm;

/** Telephone sound to numbers and back: 16-bit scale, or -1 to 1 as neural networks take it. */
final class Samples {
  private static final float FULL_SCALE = 32768;

  private Samples() {}

  /** Values of 16-bit scale, rounded and kept within 16 bits. */
  static Pcm toPcm(float[] values) {
    short[] samples = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      samples[i] = toShort(values[i]);
    }
    return Pcm.of(samples);
  }

  static short toShort(float value) {
    return (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
  }

  static float[] toUnit(Pcm sound) {
    float[] unit = new float[sound.length()];
    toUnit(sound, unit, 0);
    return unit;
  }

  /** The same, written where there is room for it. */
  static void toUnit(Pcm sound, float[] unit, int from) {
    for (int i = 0; i < sound.length(); i++) {
      unit[from + i] = sound.at(i) / FULL_SCALE;
    }
  }
}
