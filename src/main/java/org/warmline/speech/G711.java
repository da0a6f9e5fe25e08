package org.warmline.speech;

/** The two telephone companders of ITU-T G.711, one byte a sample to 16-bit linear. */
final class G711 {
  private static final int MU_BIAS = 0x84;

  private G711() {}

  static short fromMuLaw(byte code) {
    int inverted = ~code & 0xff;
    int exponent = (inverted >> 4) & 7;
    int magnitude = ((((inverted & 0x0f) << 3) + MU_BIAS) << exponent) - MU_BIAS;
    return (short) ((inverted & 0x80) != 0 ? -magnitude : magnitude);
  }

  static short fromALaw(byte code) {
    int toggled = (code ^ 0x55) & 0xff;
    int exponent = (toggled >> 4) & 7;
    int magnitude = ((toggled & 0x0f) << 4) + 8;
    if (exponent > 0) {
      magnitude = (magnitude + 0x100) << (exponent - 1);
    }
    return (short) ((toggled & 0x80) != 0 ? magnitude : -magnitude);
  }
}
