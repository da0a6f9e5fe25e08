package org.warmline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class PlayoutTest {
  private final Playout playout = new Playout();

  @Test
  void liveSoundIsPlayedWhereNothingIsSaid() {
    playout.addLive(frame(1));
    playout.addLive(frame(2));
    assertThat(playout.isEmpty()).isTrue();
    assertThat(next()).isEqualTo(1);
    assertThat(next()).isEqualTo(2);
    assertThat(playout.next()).isNull();
  }

  @Test
  void whatIsSaidIsPlayedWholeAndLiveSoundGoesByMeanwhile() {
    playout.add(frame(100));
    playout.add(frame(101));
    playout.addLive(frame(1));
    assertThat(next()).isEqualTo(100);
    playout.addLive(frame(2));
    assertThat(next()).isEqualTo(101);
    playout.addLive(frame(3));
    assertThat(next()).isEqualTo(3);
  }

  @Test
  void upToSixFramesMayWait() {
    addLive(1, 6);
    assertThat(next()).isEqualTo(1);
  }

  @Test
  void ofMoreThanSixFramesTheOldestAreDroppedDownToThree() {
    addLive(1, 7);
    assertThat(next()).isEqualTo(5);
    assertThat(next()).isEqualTo(6);
    assertThat(next()).isEqualTo(7);
    assertThat(playout.next()).isNull();
  }

  @Test
  void liveSoundOfAnyLengthIsCutIntoWholeFrames() {
    playout.addLive(sound(1, 100));
    assertThat(playout.next()).isNull();
    playout.addLive(sound(2, 100));
    Pcm frame = playout.next();
    assertThat(frame).isNotNull();
    assertThat(frame.at(99)).isEqualTo((short) 1);
    assertThat(frame.at(100)).isEqualTo((short) 2);
    assertThat(playout.next()).isNull();
  }

  @Test
  void clearingDropsBothAndCountsOnlyWhatWasSaid() {
    playout.addLive(frame(1));
    next();
    playout.add(frame(100));
    playout.add(frame(101));
    next();
    playout.addLive(frame(2));
    assertThat(playout.clear()).isEqualTo(20);
    assertThat(playout.next()).isNull();
    assertThat(playout.clear()).isZero();
  }

  private void addLive(int from, int to) {
    for (int i = from; i <= to; i++) {
      playout.addLive(frame(i));
    }
  }

  private int next() {
    Pcm frame = playout.next();
    assertThat(frame).isNotNull();
    assertThat(frame.length()).isEqualTo(Pcm.FRAME_SAMPLES);
    return frame.at(0);
  }

  private static Pcm frame(int value) {
    return sound(value, Pcm.FRAME_SAMPLES);
  }

  private static Pcm sound(int value, int samples) {
    short[] sound = new short[samples];
    Arrays.fill(sound, (short) value);
    return Pcm.of(sound);
  }
}
