package org.warmline.understanding.learning;

import java.util.Arrays;
import java.util.List;

/** Arithmetic on sentence vectors of length one. */
final class Vectors {
  private static final int NEAREST = 3;

  private Vectors() {}

  static double cosine(float[] a, float[] b) {
    float sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  /** The mean cosine of the three nearest, {@code but} left out; 0 when there is none. */
  static double nearness(float[] vector, List<float[]> others, int but) {
    double[] best = new double[NEAREST];
    Arrays.fill(best, -1);
    int count = 0;
    for (int i = 0; i < others.size(); i++) {
      if (i != but) {
        insert(best, cosine(vector, others.get(i)));
        count++;
      }
    }
    double sum = 0;
    int taken = Math.min(count, NEAREST);
    for (int k = 0; k < taken; k++) {
      sum += best[k];
    }
    return taken == 0 ? 0 : sum / taken;
  }

  private static void insert(double[] best, double value) {
    double carried = value;
    for (int k = 0; k < best.length; k++) {
      if (carried > best[k]) {
        double old = best[k];
        best[k] = carried;
        carried = old;
      }
    }
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The value below which the given share of the sorted values lies. */
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int at = (int) Math.floor(share * (sorted.length - 1));
    return sorted[Math.clamp(at, 0, sorted.length - 1)];
  }
}
