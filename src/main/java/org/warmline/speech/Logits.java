package org.warmline.speech;

import java.nio.FloatBuffer;

/** What the decoder thinks of every token at one place. Immutable once made. */
final class Logits {
  /** What lies so far below the likeliest adds less than a float can tell. */
  private static final float NEGLIGIBLE = 20;

  private final float[] values;
  private final int likeliest;
  private final double logSum;

  Logits(FloatBuffer all, int place, int vocabulary) {
    values = new float[vocabulary];
    all.get(place * vocabulary, values);
    likeliest = highest(values);
    logSum = logSum(values, values[likeliest]);
  }

  int likeliest() {
    return likeliest;
  }

  /** Natural logarithm of the probability that this token comes here. */
  double logProbability(int token) {
    return values[token] - logSum;
  }

  private static int highest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  private static double logSum(float[] values, float highest) {
    double sum = 0;
    for (float value : values) {
      if (value > highest - NEGLIGIBLE) {
        sum += Math.exp(value - highest);
      }
    }
    return highest + Math.log(sum);
  }
}
