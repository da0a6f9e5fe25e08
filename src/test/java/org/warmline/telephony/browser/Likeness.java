package org.warmline.telephony.browser;

import org.warmline.call.Pcm;

/** How alike two recordings are, wherever one lies in the other. */
final class Likeness {
  private static final int WINDOW = Pcm.SAMPLES_PER_SECOND;

  private Likeness() {}

  /** The best correlation, 0 to 1, of any second of the heard sound with any of the original. */
  static double best(short[] original, short[] heard) {
    double best = 0;
    for (int from = 0; from + WINDOW <= heard.length; from += WINDOW / 2) {
      for (int at = 0; at + WINDOW <= original.length; at++) {
        best = Math.max(best, Math.abs(correlation(original, at, heard, from)));
      }
    }
    return best;
  }

  private static double correlation(short[] one, int at, short[] other, int from) {
    double product = 0;
    double ones = 1;
    double others = 1;
    for (int i = 0; i < WINDOW; i++) {
      double a = one[at + i];
      double b = other[from + i];
      product += a * b;
      ones += a * a;
      others += b * b;
    }
    return product / Math.sqrt(ones * others);
  }
}
