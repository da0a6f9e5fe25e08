package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.learning.IntentTrial.Answer;
import org.warmline.understanding.learning.IntentTrial.Labelled;

class IntentMeasuresTest {
  @Test
  void theAreaIsTheShareOfPairsInOrder() {
    Random random = new Random(4);
    List<Answer> inside = answers(random, 40, 3);
    List<Answer> outside = answers(random, 30, 0);
    double inOrder = 0;
    for (Answer in : inside) {
      for (Answer out : outside) {
        inOrder += in.confidence() > out.confidence() ? 1 : 0;
        inOrder += in.confidence() == out.confidence() ? 0.5 : 0;
      }
    }
    assertThat(IntentMeasures.area(inside, outside)).isCloseTo(inOrder / 1200, within(1e-12));
  }

  @Test
  void nineInTenOutsideAreBelowTheThreshold() {
    List<Answer> outside = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      outside.add(answer("x", i / 10.0));
    }
    List<Answer> inside =
        List.of(answer("a", 0.95), answer("b", 0.99), answer("a", 0.9), answer("a", 0.2));
    assertThat(IntentMeasures.rightAtTenPercent(inside, outside)).isEqualTo(0.25);
    assertThat(IntentMeasures.accuracy(inside)).isEqualTo(0.75);
  }

  @Test
  void aQuantileLiesBetweenItsNeighbours() {
    assertThat(IntentMeasures.quantile(new double[] {4, 1, 3, 2}, 0.5)).isEqualTo(2.5);
    assertThat(IntentMeasures.quantile(new double[] {7}, 0.95)).isEqualTo(7);
  }

  private static List<Answer> answers(Random random, int count, int more) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(answer("a", (random.nextInt(10) + more) / 12.0));
    }
    return answers;
  }

  /** Asked for a. */
  private static Answer answer(String taken, double confidence) {
    return new Answer(new Labelled("a", "text"), taken, confidence, 1);
  }
}
