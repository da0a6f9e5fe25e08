package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MiddleLayerTest {
  private static final String SENTENCE = "i want to cancel my booking";

  /** The same words in another order mean something else, which the middle sees less of. */
  @Test
  void halfWayWordsCountMoreThanWhatTheyMeanTogether() {
    try (SentenceEncoder encoder = SentenceEncoder.load()) {
      Encoded sentence = encoder.encode(SENTENCE);
      Encoded shuffled = encoder.encode("booking my to cancel want i");
      Encoded other = encoder.encode("please drop the reservation i made");
      assertThat(sentence.middle()).hasSize(SentenceEncoder.SIZE).isNotEqualTo(sentence.mean());
      assertThat(Vectors.dot(sentence.middle(), sentence.middle())).isBetween(0.999f, 1.001f);
      float[] centre = Vectors.mean(List.of(sentence.middle(), shuffled.middle(), other.middle()));
      float sameWords = cosine(centre, sentence, shuffled);
      assertThat(sameWords).isGreaterThan(cosine(centre, sentence, other));
    }
  }

  private static float cosine(float[] centre, Encoded one, Encoded other) {
    return Vectors.dot(
        Vectors.seenFrom(centre, one.middle()), Vectors.seenFrom(centre, other.middle()));
  }
}
