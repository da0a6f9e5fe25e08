package org.warmline.understanding.learning;

import java.util.Arrays;
import java.util.List;

/** Arithmetic on sentence vectors of length one. */
final class Vectors {
  private static final int NEAREST = 3;

  private Vectors() {}

  /** The cosine of two vectors of length one; their length is a multiple of four. */
  static float dot(float[] a, float[] b) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    for (int d = 0; d + 3 < a.length; d += 4) {
      sum0 += a[d] * b[d];
      sum1 += a[d + 1] * b[d + 1];
      sum2 += a[d + 2] * b[d + 2];
      sum3 += a[d + 3] * b[d + 3];
    }
    return sum0 + sum1 + sum2 + sum3;
  }

  /** The middle of many vectors. */
  static float[] mean(List<float[]> vectors) {
    float[] mean = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += vector[d] / vectors.size();
      }
    }
    return mean;
  }

  /** Where a vector lies as seen from a centre: their difference, at length one. */
  static float[] seenFrom(float[] centre, float[] vector) {
    float[] away = new float[vector.length];
    for (int d = 0; d < away.length; d++) {
      away[d] = vector[d] - centre[d];
    }
    return toLengthOne(away);
  }

  /** The same array, at length one. */
  static float[] toLengthOne(float[] vector) {
    double sum = 0;
    for (float x : vector) {
      sum += x * x;
    }
    float length = (float) Math.max(Math.sqrt(sum), 1e-9);
    for (int d = 0; d < vector.length; d++) {
      vector[d] /= length;
    }
    return vector;
  }

  /** The mean cosine of the three nearest, {@code but} left out; 0 when there is none. */
  static double nearness(float[] vector, List<float[]> others, int but) {
    double[] best = new double[NEAREST];
    Arrays.fill(best, -1);
    int count = 0;
    for (int i = 0; i < others.size(); i++) {
      if (i != but) {
        insert(best, dot(vector, others.get(i)));
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
