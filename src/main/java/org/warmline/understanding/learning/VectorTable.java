package org.warmline.understanding.learning;

import java.util.List;

/**
 * Vectors that others are compared with, kept by dimension: a processor then reckons with eight of
 * them at a time. Immutable, may be shared between threads.
 */
final class VectorTable {
  private final int size;
  private final float[][] byDimension;

  private VectorTable(int size, float[][] byDimension) {
    this.size = size;
    this.byDimension = byDimension;
  }

  /** Vectors of one length, at least one of them. */
  static VectorTable of(List<float[]> vectors) {
    float[][] byDimension = new float[vectors.getFirst().length][vectors.size()];
    for (int i = 0; i < vectors.size(); i++) {
      for (int d = 0; d < byDimension.length; d++) {
        byDimension[d][i] = vectors.get(i)[d];
      }
    }
    return new VectorTable(vectors.size(), byDimension);
  }

  /**
   * The product of this vector with each of them, in order: the cosine where both have length one.
   */
  float[] products(float[] vector) {
    float[] products = new float[size];
    for (int d = 0; d < byDimension.length; d++) {
      addScaled(byDimension[d], vector[d], products);
    }
    return products;
  }

  private static void addScaled(float[] values, float factor, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * values[i];
    }
  }
}
