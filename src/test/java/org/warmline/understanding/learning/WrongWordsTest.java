package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrongWordsTest {
  @Test
  void commonWordsComeAsOftenAsTheyAreSaid() {
    WrongWords common = WrongWords.common();
    Random random = new Random(4);
    long the =
        IntStream.range(0, 20_000)
            .mapToObj(i -> common.instead("card", random.nextInt(common.choices())))
            .filter("the"::equals)
            .count();
    assertThat(the).isBetween(1_600L, 2_600L);
  }

  @Test
  void alikeIsWhatSoundsAlike() {
    WrongWords alike = WrongWords.soundingAlike();
    assertThat(IntStream.range(0, alike.choices()).mapToObj(i -> alike.instead("weight", i)))
        .contains("wait")
        .doesNotContain("weight", "table");
  }

  @Test
  void homophonesHaveOneKey() {
    assertThat(SoundKey.of("knight")).isEqualTo(SoundKey.of("night"));
    assertThat(SoundKey.of("phase")).isEqualTo(SoundKey.of("faze"));
    assertThat(SoundKey.of("write")).isEqualTo(SoundKey.of("right"));
    assertThat(SoundKey.of("card")).isNotEqualTo(SoundKey.of("cart"));
  }

  @Test
  void distanceCountsLetters() {
    assertThat(Spellings.distance("card", "cord")).isEqualTo(1);
    assertThat(Spellings.distance("", "abc")).isEqualTo(3);
    assertThat(Spellings.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Spellings.distance("same", "same")).isZero();
  }
}
