package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningTimingTest {
  private final OpeningTiming timing = new OpeningTiming();

  @Test
  void comesAfterHalfASecondOfVoice() {
    timing.begin(1_024, 1_024);
    timing.want(true);
    assertThat(timing.isDue(1_440, 1_440)).isFalse();
    assertThat(timing.isDue(1_472, 1_472)).isTrue();
  }

  @Test
  void comesSoonerInAWordThatBeganWithoutVoice() {
    timing.begin(1_024, 768);
    timing.want(true);
    assertThat(timing.isDue(1_312, 1_312)).isFalse();
    assertThat(timing.isDue(1_344, 1_344)).isTrue();
    timing.begin(5_024, 4_992);
    timing.want(true);
    assertThat(timing.isDue(5_440, 5_440)).isFalse();
    assertThat(timing.isDue(5_472, 5_472)).isTrue();
  }

  @Test
  void comesInAPauseAndNotTwiceForTheSameWords() {
    timing.begin(0, 0);
    timing.want(true);
    assertThat(timing.isDue(256, 192)).isFalse();
    assertThat(timing.isDue(288, 192)).isTrue();
    timing.done(288, 192);
    assertThat(timing.isDue(480, 192)).isFalse();
  }

  @Test
  void nobodyIsToldWhoDidNotAsk() {
    timing.begin(0, 0);
    assertThat(timing.isDue(2_048, 2_048)).isFalse();
  }
}
