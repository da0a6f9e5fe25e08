package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Voice is told of after three windows of it, as in a call. */
class SoundOnsetTest {
  private static final int WINDOW = Endpointer.WINDOW_MILLIS;
  private static final int LINES = 300;

  private final SoundOnset onset = new SoundOnset();
  private long now;

  @Test
  void aWordBeginsWithItsConsonants() {
    hear(40, 10);
    long hiss = now;
    hear(5, 600);
    assertThat(voice()).isEqualTo(hiss);
  }

  @Test
  void betweenTheConsonantsTheMouthMayCloseForAMoment() {
    hear(40, 10);
    long hiss = now;
    hear(4, 600);
    hear(3, 12);
    hear(1, 500);
    assertThat(voice()).isEqualTo(hiss);
  }

  @Test
  void whatWasBeforeALongerSilenceIsNoPartOfIt() {
    hear(40, 10);
    hear(4, 600);
    hear(4, 12);
    long word = now;
    assertThat(voice()).isEqualTo(word);
  }

  @Test
  void whatGoesOnForLongIsTheLinesOwnSound() {
    hear(40, 10);
    hear(11, 600);
    long word = now;
    assertThat(voice()).isEqualTo(word);
  }

  @Test
  void onANoisyLineTheNoiseIsNoConsonant() {
    hear(60, 300);
    hear(5, 700);
    long word = now;
    assertThat(voice()).isEqualTo(word);
  }

  @Test
  void onASilentLineTheFirstSoundCounts() {
    hear(40, 0);
    long hiss = now;
    hear(3, 60);
    assertThat(voice()).isEqualTo(hiss);
  }

  /** Whatever a line brings. */
  @Test
  void liesNeverBehindTheVoiceNorTooFarBeforeIt() {
    for (int seed = 0; seed < LINES; seed++) {
      Random random = new Random(seed);
      SoundOnset any = new SoundOnset();
      for (long at = 0; at < 20_000; at += WINDOW) {
        any.accept(random.nextInt(3) == 0 ? random.nextInt(2_000) : random.nextInt(60));
        long voice = Math.max(0, at - 2L * WINDOW);
        assertThat(any.before(voice))
            .as("seed %d at %d", seed, at)
            .isBetween(Math.max(0, voice - SoundOnset.LONGEST_MILLIS), voice);
      }
    }
  }

  private void hear(int windows, double level) {
    for (int i = 0; i < windows; i++) {
      onset.accept(level);
      now += WINDOW;
    }
  }

  private long voice() {
    long began = now;
    hear(3, 4_000);
    return onset.before(began);
  }
}
