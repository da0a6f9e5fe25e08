package org.warmline.speech;

/** A second-order Butterworth high-pass: what lies below is hum and breath, and costs headroom. */
final class HighPass {
  private HighPass() {}

  /** Filters in place. */
  static void apply(float[] sound, double hertz, int rate) {
    double tangent = Math.tan(Math.PI * hertz / rate);
    double scale = 1 / (1 + Math.sqrt(2) * tangent + tangent * tangent);
    double a1 = 2 * (tangent * tangent - 1) * scale;
    double a2 = (1 - Math.sqrt(2) * tangent + tangent * tangent) * scale;
    double state1 = 0;
    double state2 = 0;
    for (int i = 0; i < sound.length; i++) {
      double in = sound[i];
      double out = scale * in + state1;
      state1 = -2 * scale * in - a1 * out + state2;
      state2 = scale * in - a2 * out;
      sound[i] = (float) out;
    }
  }
}
