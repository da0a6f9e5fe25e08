package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.learning.IntentClassifier.Guess;

class IntentClassifierTest {
  private final Random random = new Random(6);
  private final IntentClassifier classifier =
      IntentClassifier.train(
          List.of("cancel", "move"),
          List.of(phrases(0), phrases(1)),
          List.of(sentence(1, 0), sentence(0, 1)),
          List.of(sentence(0, 0), sentence(0, 0), sentence(0, 0)));

  @Test
  void aSureSentenceIsReadOnce() {
    Guess best =
        classifier
            .guess(
                sentence(1, 0),
                () -> {
                  throw new AssertionError("read again");
                },
                2)
            .getFirst();
    assertThat(best.intent()).isEqualTo("cancel");
    assertThat(best.confidence()).isGreaterThan(0.5);
  }

  @Test
  void betweenTwoIntentsAClearerReadingChoosesButIsNotActedOn() {
    Encoded between = sentence(0.51, 0.5);
    assertThat(classifier.guess(between, Optional::empty, 1).getFirst().intent())
        .isEqualTo("cancel");
    Guess best = classifier.guess(between, () -> Optional.of(sentence(0, 1)), 1).getFirst();
    assertThat(best.intent()).isEqualTo("move");
    assertThat(best.confidence()).isLessThan(0.5);
  }

  @Test
  void aReadingThatIsNoClearerChangesNothing() {
    List<Guess> alone = classifier.guess(sentence(0.51, 0.5), Optional::empty, 2);
    assertThat(classifier.guess(sentence(0.51, 0.5), () -> Optional.of(sentence(0.5, 0.51)), 2))
        .isEqualTo(alone);
  }

  private List<Encoded> phrases(int cloud) {
    List<Encoded> phrases = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double off = random.nextGaussian() * 0.1;
      phrases.add(cloud == 0 ? sentence(1, off) : sentence(off, 1));
    }
    return phrases;
  }

  private static Encoded sentence(double one, double other) {
    float[] vector = Vectors.toLengthOne(new float[] {(float) one, (float) other, 0, 0.4f});
    return new Encoded(vector, vector, vector);
  }
}
