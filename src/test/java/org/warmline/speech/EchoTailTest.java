package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoTailTest {
  private final EchoTail tail = new EchoTail();

  @Test
  void voiceInAnEchoCountsForNothing() {
    assertThat(tail.covers(true, true)).isTrue();
  }

  @Test
  void norDoesWhatVoiceDetectionStillMakesOfItInTheSilenceAfterIt() {
    tail.covers(true, true);
    for (int window = 1; window < 10; window++) {
      assertThat(tail.covers(false, false)).as("window " + window).isTrue();
    }
    assertThat(tail.covers(false, false)).isFalse();
  }

  @Test
  void whoSpeaksRightAfterIsHeard() {
    tail.covers(true, true);
    assertThat(tail.covers(false, true)).isFalse();
  }

  @Test
  void withoutAnEchoNothingIsTaken() {
    assertThat(tail.covers(false, false)).isFalse();
  }
}
