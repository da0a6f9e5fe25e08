package org.warmline.understanding.learning;

import java.util.List;

/**
 * Logistic regression of one quality with an L2 penalty, as {@code 0.5 |w|² + C · loss}; the bias
 * is not penalised. Immutable, may be shared between threads.
 */
final class BinaryRegression {
  private static final int MOST_STEPS = 40;
  private static final double TOLERANCE = 3e-3;

  private final float[] weights;

  private BinaryRegression(float[] weights) {
    this.weights = weights;
  }

  /**
   * Learns.
   *
   * @param vectors examples first, counter-examples after them
   * @param has how many are examples
   * @param importance how much one example counts against one counter-example
   * @param c how much all of them count against the penalty
   */
  static BinaryRegression train(List<float[]> vectors, int has, double importance, double c) {
    int size = vectors.getFirst().length;
    Lbfgs.Slope loss =
        (x, gradient) -> {
          double value = penalty(x, gradient, size);
          for (int n = 0; n < vectors.size(); n++) {
            float[] vector = vectors.get(n);
            double sign = n < has ? 1 : -1;
            double share = n < has ? c * importance : c;
            double margin = sign * (dot(x, vector) + x[size]);
            value += share * softplus(-margin);
            float pull = (float) (-sign * share * Vectors.sigmoid(-margin));
            for (int d = 0; d < size; d++) {
              gradient[d] += pull * vector[d];
            }
            gradient[size] += pull;
          }
          return value;
        };
    return new BinaryRegression(Lbfgs.minimise(loss, size + 1, MOST_STEPS, TOLERANCE));
  }

  private static double penalty(float[] x, float[] gradient, int size) {
    double value = 0;
    for (int d = 0; d < size; d++) {
      gradient[d] = x[d];
      value += 0.5 * x[d] * x[d];
    }
    gradient[size] = 0;
    return value;
  }

  private static double softplus(double x) {
    return x > 30 ? x : Math.log1p(Math.exp(x));
  }

  private static float dot(float[] weights, float[] vector) {
    float a = 0;
    float b = 0;
    float c = 0;
    float e = 0;
    for (int d = 0; d + 3 < vector.length; d += 4) {
      a += weights[d] * vector[d];
      b += weights[d + 1] * vector[d + 1];
      c += weights[d + 2] * vector[d + 2];
      e += weights[d + 3] * vector[d + 3];
    }
    return a + b + c + e;
  }

  /** The logarithm of the odds that the sentence has the quality. */
  double logit(float[] vector) {
    return dot(weights, vector) + weights[vector.length];
  }
}
