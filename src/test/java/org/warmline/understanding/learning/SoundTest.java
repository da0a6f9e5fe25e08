package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.learning.Sound.Quality;

class SoundTest {
  private static final Lexicon WORDS = Lexicon.read("frustration-words.txt");

  @Test
  void aSentenceSoundsLikeItsNeighbours() {
    Random random = new Random(4);
    Sound sound = Sound.train(clouds(random, 40), Map.of());
    for (Quality quality : Quality.values()) {
      float[] scores = sound.of(point(random, quality.place()));
      assertThat(scores[quality.place()]).isGreaterThan(0.7f);
    }
  }

  @Test
  void noMoreIsTakenWronglyThanAskedForWhateverFlowsAdd() {
    Random random = new Random(6);
    Map<Quality, List<float[]>> own = clouds(random, 40);
    double alone = Sound.train(own, Map.of()).threshold(Quality.URGENT, 0.05);
    Sound beside = Sound.train(own, Map.of(Quality.PLAIN, points(random, 3, 900)));
    assertThat(beside.threshold(Quality.URGENT, 0.05)).isCloseTo(alone, within(0.1));
    assertThat(beside.threshold(Quality.URGENT, 0.01))
        .isGreaterThanOrEqualTo(beside.threshold(Quality.URGENT, 0.05));
  }

  @Test
  void wordsSpeakForAndAgainstAndTheirSharesAddUp() {
    Random random = new Random(7);
    Sound sound = Sound.train(clouds(random, 40), Map.of());
    Sense anger = Sense.calibrate(sound, Quality.FRUSTRATED, WORDS, 0.4, 0.05);
    float[] plain = sound.of(point(random, Quality.PLAIN.place()));
    Sense.Score none = anger.score(plain, "on friday");
    Sense.Score angry = anger.score(plain, "this is ridiculous, you people are idiots");
    Sense.Score calm = anger.score(plain, "the traffic is ridiculous");
    assertThat(angry.probability()).isGreaterThan(none.probability() + 0.3);
    assertThat(calm.probability()).isLessThan(none.probability());
    double told =
        angry.likeness() + angry.words().stream().mapToDouble(Lexicon.Found::weight).sum();
    assertThat(told).isCloseTo(angry.probability(), within(1e-9));
    assertThat(angry.words()).allMatch(found -> found.weight() > 0);
  }

  private static Map<Quality, List<float[]>> clouds(Random random, int size) {
    Map<Quality, List<float[]>> clouds = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      clouds.put(quality, points(random, quality.place(), size));
    }
    return clouds;
  }

  private static List<float[]> points(Random random, int cloud, int size) {
    return IntStream.range(0, size).mapToObj(i -> point(random, cloud)).toList();
  }

  private static float[] point(Random random, int cloud) {
    float[] vector = new float[8];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = (float) (random.nextGaussian() * 0.15) + (d % 4 == cloud ? 1 : 0);
    }
    return Vectors.toLengthOne(vector);
  }
}
