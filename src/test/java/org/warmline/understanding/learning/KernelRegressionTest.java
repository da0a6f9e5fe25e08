package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelRegressionTest {
  @Test
  void aRootSolvesItsEquations() {
    Random random = new Random(2);
    float[][] matrix = positive(random, 12);
    float[][] copy = new float[12][];
    for (int i = 0; i < 12; i++) {
      copy[i] = matrix[i].clone();
    }
    float[][] sides = new float[12][1];
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        sides[i][0] += copy[Math.min(i, j)][Math.max(i, j)] * (j + 1);
      }
    }
    UpperRoot.of(matrix).solve(sides);
    for (int j = 0; j < 12; j++) {
      assertThat((double) sides[j][0]).isCloseTo(j + 1, within(0.02));
    }
  }

  @Test
  void whatIsLeftOutInOneGoIsWhatLearningAnewWouldGive() {
    Random random = new Random(8);
    List<float[]> vectors = new ArrayList<>();
    int[] labels = new int[24];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 3;
      vectors.add(point(random, labels[i]));
    }
    KernelRegression all = KernelRegression.train(vectors, labels, 3, 8);
    for (int i = 0; i < labels.length; i++) {
      List<float[]> others = new ArrayList<>(vectors);
      others.remove(i);
      int[] theirs = new int[labels.length - 1];
      for (int j = 0; j < theirs.length; j++) {
        theirs[j] = labels[j < i ? j : j + 1];
      }
      float anew = KernelRegression.train(others, theirs, 3, 8).scores(vectors.get(i))[labels[i]];
      assertThat(all.leftOut(i)).isCloseTo(anew, within(1e-3));
    }
  }

  @Test
  void farFromEverythingNothingIsSure() {
    Random random = new Random(9);
    List<float[]> vectors = List.of(point(random, 0), point(random, 1), point(random, 1));
    KernelRegression learned = KernelRegression.train(vectors, new int[] {0, 1, 1}, 2, 8);
    assertThat(learned.scores(point(random, 1))[1]).isGreaterThan(0.5f);
    float[] away = Vectors.toLengthOne(new float[] {-1, -1, -1, -1, -1, -1, -1, -1});
    assertThat(learned.scores(away)[0]).isLessThan(0.05f);
    assertThat(learned.scores(away)[1]).isLessThan(0.05f);
  }

  private static float[][] positive(Random random, int size) {
    float[][] matrix = new float[size][size];
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(point(random, i % 4));
    }
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        matrix[i][j] = Vectors.dot(rows.get(i), rows.get(j)) + (i == j ? 0.3f : 0);
      }
    }
    return matrix;
  }

  private static float[] point(Random random, int cloud) {
    float[] vector = new float[8];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = (float) (random.nextGaussian() * 0.15) + (d % 4 == cloud ? 1 : 0);
    }
    return Vectors.toLengthOne(vector);
  }
}
