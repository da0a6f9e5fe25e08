package org.warmline.asterisk;

import org.warmline.call.Pcm;

/** G.711 µ-law, the telephone's own coding: one byte a sample. */
final class MuLaw {
  private static final int BIAS = 0x84;
  private static final int CLIP = 32635;

  private MuLaw() {}

  static byte[] encode(Pcm sound) {
    byte[] codes = new byte[sound.length()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = encode(sound.at(i));
    }
    return codes;
  }

  static Pcm decode(byte[] codes, int from, int length) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = decode(codes[from + i]);
    }
    return Pcm.of(samples);
  }

  private static byte encode(int sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
    int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
    int mantissa = magnitude >> (exponent + 3) & 0x0f;
    return (byte) ~(sign | exponent << 4 | mantissa);
  }

  private static short decode(byte code) {
    int bits = ~code & 0xff;
    int magnitude = (((bits & 0x0f) << 3) + BIAS << (bits >> 4 & 7)) - BIAS;
    return (short) ((bits & 0x80) == 0 ? magnitude : -magnitude);
  }
}
