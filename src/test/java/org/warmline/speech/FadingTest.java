package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FadingTest {
  private final Fading fading = new Fading();

  @Test
  void aVoiceHasFadedWhenItIsFarBelowItself() {
    hear(30, 10, false);
    speak(20, 4_000);
    assertThat(fading.hasFaded(300, true)).isFalse();
    assertThat(fading.hasFaded(120, true)).isFalse();
    assertThat(fading.hasFaded(60, true)).isTrue();
    assertThat(fading.hasFaded(4_000, true)).isFalse();
  }

  @Test
  void onANoisyLineItHasFadedWhenOnlyTheNoiseIsLeft() {
    hear(30, 150, false);
    speak(20, 4_000);
    assertThat(fading.hasFaded(400, true)).isFalse();
    assertThat(fading.hasFaded(160, true)).isTrue();
  }

  @Test
  void inNoiseAlmostAsLoudAsTheVoiceNothingFades() {
    hear(30, 1_500, false);
    speak(20, 4_000);
    assertThat(fading.hasFaded(1_500, true)).isFalse();
  }

  @Test
  void aQuietCallerAfterALoudOneIsStillHeard() {
    hear(30, 10, false);
    speak(10, 8_000);
    assertThat(fading.hasFaded(400, true)).isFalse();
  }

  private void speak(int windows, double level) {
    hear(windows, level, true);
  }

  private void hear(int windows, double level, boolean voice) {
    for (int i = 0; i < windows; i++) {
      fading.hasFaded(level, voice);
    }
  }
}
