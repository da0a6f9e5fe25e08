package org.warmline.understanding.learning;

import java.util.List;

/**
 * What the examples around a vector say of each class: regression of one 0-or-1 target a class on a
 * Gaussian kernel, with a ridge. It bends round the examples as nearest neighbours do, but weighs
 * examples that lie close together as one, and falls to 0 far from all of them. Solved at once, and
 * so are the answers that each example would get had it been left out. Immutable, may be shared
 * between threads.
 */
final class KernelRegression {
  private static final float RIDGE = 0.3f;

  private final VectorTable examples;
  private final float[][] weights;
  private final int[] labels;
  private final double[] inverse;
  private final double sharpness;

  private KernelRegression(
      VectorTable examples, float[][] weights, int[] labels, double[] inverse, double sharpness) {
    this.examples = examples;
    this.weights = weights;
    this.labels = labels;
    this.inverse = inverse;
    this.sharpness = sharpness;
  }

  /**
   * Learns; takes time by the third and memory by the second power of the number of examples.
   *
   * @param vectors one an example, of length one
   * @param labels its class, 0 to {@code classes - 1}
   * @param sharpness how fast an example counts less with the distance to it
   */
  static KernelRegression train(
      List<float[]> vectors, int[] labels, int classes, double sharpness) {
    int size = vectors.size();
    VectorTable examples = VectorTable.of(vectors);
    float[][] matrix = new float[size][];
    for (int i = 0; i < size; i++) {
      matrix[i] = examples.products(vectors.get(i));
      for (int j = i; j < size; j++) {
        matrix[i][j] = likeness(matrix[i][j], sharpness);
      }
      matrix[i][i] += RIDGE;
    }
    UpperRoot root = UpperRoot.of(matrix);
    float[][] targets = new float[size][classes];
    for (int i = 0; i < size; i++) {
      targets[i][labels[i]] = 1;
    }
    root.solve(targets);
    return new KernelRegression(
        examples, targets, labels.clone(), root.inverseDiagonal(), sharpness);
  }

  private static float likeness(float cosine, double sharpness) {
    return (float) Math.exp(sharpness * (cosine - 1));
  }

  /** About 1 for the class whose examples surround the vector, about 0 for the others. */
  float[] scores(float[] vector) {
    float[] scores = new float[weights[0].length];
    float[] cosines = examples.products(vector);
    for (int i = 0; i < weights.length; i++) {
      float like = likeness(cosines[i], sharpness);
      float[] row = weights[i];
      for (int k = 0; k < scores.length; k++) {
        scores[k] += like * row[k];
      }
    }
    return scores;
  }

  /** What example {@code i} would get for its own class had it not been learned. */
  double leftOut(int i) {
    return leftOut(i, labels[i]);
  }

  /** What example {@code i} would get for a class had it not been learned. */
  double leftOut(int i, int label) {
    return (labels[i] == label ? 1 : 0) - weights[i][label] / inverse[i];
  }
}
