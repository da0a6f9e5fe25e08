package org.warmline.telephony.asterisk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class CallerSoundTest {
  private final CallerSound sound = new CallerSound();

  @Test
  void givesAFrameAtOnceAndSilenceWhereNoneHasCome() {
    assertThat(sound.next()).isSameAs(Pcm.SILENT_FRAME);
    sound.add(loud(1));
    assertThat(sound.next().at(0)).isEqualTo((short) 1001);
    assertThat(sound.next()).isSameAs(Pcm.SILENT_FRAME);
  }

  @Test
  void afterABurstOnlyQuietFramesAreLeftOut() {
    for (int i = 0; i < 4; i++) {
      sound.add(Pcm.silence(20));
    }
    for (int i = 0; i < 5; i++) {
      sound.add(loud(i));
    }
    for (int i = 0; i < 5; i++) {
      assertThat(sound.next().at(0)).isEqualTo((short) (1000 + i));
    }
    assertThat(sound.next()).isSameAs(Pcm.SILENT_FRAME);
  }

  @Test
  void withTooManyWaitingTheOldestGo() {
    for (int i = 0; i < 30; i++) {
      sound.add(loud(i));
    }
    assertThat(sound.next().at(0)).isEqualTo((short) (1000 + 30 - CallerSound.MOST_FRAMES));
  }

  @Test
  void aDelayThatIsNeverNeededGoesInTheNextPause() {
    for (int i = 0; i < 3; i++) {
      sound.add(loud(0));
    }
    for (int i = 0; i < 60; i++) {
      sound.add(loud(0));
      sound.next();
    }
    int silent = 0;
    for (int i = 0; i < 200; i++) {
      sound.add(Pcm.silence(20));
      sound.next();
    }
    while (sound.next() != Pcm.SILENT_FRAME) {
      silent++;
    }
    assertThat(silent).isLessThanOrEqualTo(1);
  }

  @Test
  void framesThatComeUnevenlyAreAllHeardAndNeverWaitLong() {
    Random random = new Random(3);
    int heard = 0;
    int sent = 0;
    int owed = 0;
    for (int tick = 0; tick < 2000; tick++) {
      owed++;
      while (owed > 0 && random.nextInt(100) < 80) {
        sound.add(loud(tick));
        sent++;
        owed--;
      }
      Pcm next = sound.next();
      if (next != Pcm.SILENT_FRAME) {
        heard++;
        assertThat(tick + 1000 - next.at(0)).isLessThanOrEqualTo(CallerSound.MOST_FRAMES);
      }
    }
    while (sound.next() != Pcm.SILENT_FRAME) {
      heard++;
    }
    assertThat(heard).isEqualTo(sent).isGreaterThan(1900);
  }

  private static Pcm loud(int number) {
    short[] samples = new short[Pcm.FRAME_SAMPLES];
    Arrays.fill(samples, (short) (1000 + number));
    return Pcm.of(samples);
  }
}
