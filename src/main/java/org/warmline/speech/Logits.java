package org.warmline.speech;

import java.nio.FloatBuffer;

/** What the decoder thinks of every token at one place; holds as long as the step it is of. */
final class Logits {
  /** What lies so far below the likeliest adds less than a float can tell. */
  private static final float NEGLIGIBLE = 20;

  private final FloatBuffer all;
  private final int from;
  private final int likeliest;
  private final double logSum;

  Logits(FloatBuffer all, int place) {
    this.all = all;
    from = place * DecoderMemory.VOCABULARY;
    likeliest = highest();
    logSum = logSum(all.get(from + likeliest));
  }

  int likeliest() {
    return likeliest;
  }

  /** Natural logarithm of the probability that this token comes here. */
  double logProbability(int token) {
    return all.get(from + token) - logSum;
  }

  private int highest() {
    int best = 0;
    float most = all.get(from);
    for (int i = 1; i < DecoderMemory.VOCABULARY; i++) {
      float value = all.get(from + i);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  }

  private double logSum(float highest) {
    double sum = 0;
    for (int i = 0; i < DecoderMemory.VOCABULARY; i++) {
      float value = all.get(from + i);
      if (value > highest - NEGLIGIBLE) {
        sum += Math.exp(value - highest);
      }
    }
    return highest + Math.log(sum);
  }
}
