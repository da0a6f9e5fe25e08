package org.warmline.understanding.learning;

import java.util.List;

/**
 * Multinomial logistic regression with an L2 penalty, as {@code 0.5 |W|² + C · loss}; the bias is
 * not penalised. The length of the vectors is a multiple of four. Immutable, may be shared between
 * threads.
 */
final class LogisticRegression {
  private final float[][] weights;
  private final float[] bias;

  private LogisticRegression(float[][] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /**
   * Learns.
   *
   * @param vectors one an example, all of one length
   * @param labels its class, 0 to {@code classes - 1}
   * @param importance how much each example counts
   * @param c how much the examples count against the penalty
   */
  static LogisticRegression train(
      List<float[]> vectors, int[] labels, float[] importance, int classes, double c) {
    int size = vectors.getFirst().length;
    Loss loss = new Loss(vectors, labels, importance, classes, c);
    float[] found = Lbfgs.minimise(loss, (size + 1) * classes, 40, 3e-3);
    float[][] weights = new float[size][classes];
    float[] bias = new float[classes];
    for (int d = 0; d < size; d++) {
      System.arraycopy(found, d * classes, weights[d], 0, classes);
    }
    System.arraycopy(found, size * classes, bias, 0, classes);
    return new LogisticRegression(weights, bias);
  }

  /** The probability of each class. */
  double[] probabilities(float[] vector) {
    float[] scores = bias.clone();
    for (int d = 0; d < vector.length; d++) {
      addScaled(scores, weights[d], vector[d]);
    }
    return softmax(scores);
  }

  private static void addScaled(float[] to, float[] row, float factor) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * row[k];
    }
  }

  private static double[] softmax(float[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double[] result = new double[scores.length];
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      result[k] = Math.exp(scores[k] - most);
      sum += result[k];
    }
    for (int k = 0; k < result.length; k++) {
      result[k] /= sum;
    }
    return result;
  }

  /** The penalised loss; inner loops run over the classes, which the compiler vectorises. */
  private static final class Loss implements Lbfgs.Slope {
    private final List<float[]> vectors;
    private final int[] labels;
    private final float[] importance;
    private final int classes;
    private final double c;

    Loss(List<float[]> vectors, int[] labels, float[] importance, int classes, double c) {
      this.vectors = vectors;
      this.labels = labels;
      this.importance = importance;
      this.classes = classes;
      this.c = c;
    }

    @Override
    public double at(float[] x, float[] gradient) {
      int size = vectors.getFirst().length;
      int weights = size * classes;
      double value = 0;
      for (int i = 0; i < weights; i++) {
        gradient[i] = x[i];
        value += 0.5 * x[i] * x[i];
      }
      java.util.Arrays.fill(gradient, weights, gradient.length, 0);
      float[] scores = new float[classes];
      for (int n = 0; n < labels.length; n++) {
        value += one(n, x, gradient, scores);
      }
      return value;
    }

    private double one(int n, float[] x, float[] gradient, float[] scores) {
      float[] vector = vectors.get(n);
      int size = vector.length;
      System.arraycopy(x, size * classes, scores, 0, classes);
      for (int d = 0; d < size; d += 4) {
        addRows(vector, d, x, scores);
      }
      double[] p = softmax(scores);
      float share = (float) (c * importance[n]);
      for (int k = 0; k < classes; k++) {
        scores[k] = share * (float) (p[k] - (k == labels[n] ? 1 : 0));
        gradient[size * classes + k] += scores[k];
      }
      for (int d = 0; d < size; d++) {
        float v = vector[d];
        int at = d * classes;
        for (int k = 0; k < classes; k++) {
          gradient[at + k] += v * scores[k];
        }
      }
      return -share * Math.log(Math.max(p[labels[n]], 1e-12));
    }

    private void addRows(float[] vector, int d, float[] x, float[] scores) {
      float v0 = vector[d];
      float v1 = vector[d + 1];
      float v2 = vector[d + 2];
      float v3 = vector[d + 3];
      int row0 = d * classes;
      int row1 = row0 + classes;
      int row2 = row1 + classes;
      int row3 = row2 + classes;
      for (int k = 0; k < classes; k++) {
        scores[k] += v0 * x[row0 + k] + v1 * x[row1 + k] + v2 * x[row2 + k] + v3 * x[row3 + k];
      }
    }
  }
}
