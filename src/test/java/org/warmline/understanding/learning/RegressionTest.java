package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegressionTest {
  @Test
  void findsTheLowestPointOfABowl() {
    Lbfgs.Slope bowl =
        (x, gradient) -> {
          double value = 0;
          for (int d = 0; d < x.length; d++) {
            double off = x[d] - d;
            value += (d + 1) * off * off;
            gradient[d] = (float) (2 * (d + 1) * off);
          }
          return value;
        };
    float[] found = Lbfgs.minimise(bowl, 5, 100, 1e-6);
    for (int d = 0; d < 5; d++) {
      assertThat((double) found[d]).isCloseTo(d, within(1e-3));
    }
  }

  @Test
  void tellsThreeCloudsApart() {
    Random random = new Random(3);
    List<float[]> vectors = new ArrayList<>();
    int[] labels = new int[150];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 3;
      vectors.add(point(random, labels[i]));
    }
    float[] even = new float[labels.length];
    Arrays.fill(even, 1);
    LogisticRegression learned = LogisticRegression.train(vectors, labels, even, 3, 10);
    for (int k = 0; k < 3; k++) {
      double[] p = learned.probabilities(point(random, k));
      assertThat(p[k]).isGreaterThan(0.8);
      assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void oneIntentAloneCannotBeLearned() {
    float[] point = point(new Random(1), 0);
    List<Encoded> phrases = List.of(new Encoded(point, point, point));
    assertThatThrownBy(
            () -> IntentClassifier.train(List.of("a"), List.of(phrases), phrases, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least two intents");
  }

  private static float[] point(Random random, int cloud) {
    float[] vector = new float[8];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = (float) (random.nextGaussian() * 0.15) + (d % 4 == cloud ? 1 : 0);
    }
    return vector;
  }
}
