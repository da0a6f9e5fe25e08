package org.warmline.understanding.learning;

/**
 * A symmetric positive matrix as the product of an upper triangle and its mirror image (Cholesky).
 * Rows are walked from left to right everywhere, which the compiler vectorises. Used by one thread.
 */
final class UpperRoot {
  private final float[][] root;

  private UpperRoot(float[][] root) {
    this.root = root;
  }

  /** Takes the matrix, of which only the upper half is read, over for its own. */
  static UpperRoot of(float[][] matrix) {
    int size = matrix.length;
    for (int k = 0; k < size; k++) {
      float[] pivot = matrix[k];
      scale(pivot, k, (float) (1 / Math.sqrt(pivot[k])));
      for (int i = k + 1; i < size; i++) {
        subtract(matrix[i], pivot, pivot[i], i);
      }
    }
    return new UpperRoot(matrix);
  }

  /** Replaces the right-hand sides, a row an equation, by their solutions. */
  void solve(float[][] sides) {
    int size = root.length;
    for (int k = 0; k < size; k++) {
      scale(sides[k], 0, 1 / root[k][k]);
      for (int i = k + 1; i < size; i++) {
        subtract(sides[i], sides[k], root[k][i], 0);
      }
    }
    for (int k = size - 1; k >= 0; k--) {
      for (int i = k + 1; i < size; i++) {
        subtract(sides[k], sides[i], root[k][i], 0);
      }
      scale(sides[k], 0, 1 / root[k][k]);
    }
  }

  /** The diagonal of the matrix's inverse: the squares of the inverse triangle's rows, summed. */
  double[] inverseDiagonal() {
    int size = root.length;
    double[] diagonal = new double[size];
    float[] row = new float[size];
    for (int i = 0; i < size; i++) {
      java.util.Arrays.fill(row, i, size, 0);
      row[i] = 1;
      for (int k = i; k < size; k++) {
        row[k] /= root[k][k];
        diagonal[i] += (double) row[k] * row[k];
        subtract(row, root[k], row[k], k + 1);
      }
    }
    return diagonal;
  }

  private static void scale(float[] row, int from, float factor) {
    for (int j = from; j < row.length; j++) {
      row[j] *= factor;
    }
  }

  private static void subtract(float[] from, float[] row, float factor, int start) {
    for (int j = start; j < from.length; j++) {
      from[j] -= factor * row[j];
    }
  }
}
