package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class HoldSoundTest {
  private static final Pcm LOOP = HoldSound.loop();

  @Test
  void isQuietAndNeverClips() {
    assertThat(20 * Math.log10(LOOP.rms() / 32767)).isBetween(-31.0, -29.0);
    assertThat(steepest(LOOP, 0, LOOP.length())).isLessThan(3000);
    int peak = 0;
    for (int i = 0; i < LOOP.length(); i++) {
      peak = Math.max(peak, Math.abs(LOOP.at(i)));
    }
    assertThat(peak).isLessThan(8000);
  }

  @Test
  void loopsWithoutASeam() {
    assertThat(LOOP.length() % Pcm.FRAME_SAMPLES).isZero();
    assertThat(LOOP.millis()).isBetween(12_000, 16_000);
    int seam = Math.abs(LOOP.at(0) - LOOP.at(LOOP.length() - 1));
    assertThat(seam).isLessThanOrEqualTo(steepest(LOOP, 0, LOOP.length()));
    assertThat(seam).isLessThan(300);
  }

  @Test
  void neverFallsSilentForLong() {
    for (int at = 0; at + 1600 <= LOOP.length(); at += 1600) {
      assertThat(LOOP.slice(at, 1600).rms()).isGreaterThan(300);
    }
  }

  @Test
  void staysInTheTelephoneBand() {
    double below = 0;
    for (double hertz = 60; hertz < 300; hertz += 20) {
      below = Math.max(below, Tones.level(hertz, List.of(LOOP)));
    }
    assertThat(below).isLessThan(30);
  }

  @Test
  void fadesInAndComesRoundAgain() {
    HoldSound sound = new HoldSound();
    assertThat(Math.abs(sound.next().at(0))).isZero();
    int frames = LOOP.length() / Pcm.FRAME_SAMPLES;
    for (int i = 1; i < frames; i++) {
      sound.next();
    }
    assertThat(sound.next().toArray()).isEqualTo(LOOP.slice(0, Pcm.FRAME_SAMPLES).toArray());
    sound.rewind();
    assertThat(sound.next().at(0)).isZero();
  }

  private static int steepest(Pcm sound, int from, int to) {
    int most = 0;
    for (int i = from + 1; i < to; i++) {
      most = Math.max(most, Math.abs(sound.at(i) - sound.at(i - 1)));
    }
    return most;
  }
}
