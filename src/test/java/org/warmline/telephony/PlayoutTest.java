package org.warmline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
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

  @Test
  void heldItDiesAwayWithinAFrameAndIsSilentUntilItGoesOn() {
    playout.add(sound(8000, 20 * Pcm.FRAME_SAMPLES));
    next();
    playout.hold();
    Pcm fading = played();
    assertThat((int) fading.at(0)).isBetween(7900, 8000);
    assertThat((int) fading.at(Pcm.FRAME_SAMPLES - 1)).isBetween(0, 100);
    for (int i = 0; i < 20; i++) {
      playout.addLive(frame(1));
      assertThat(playout.next()).isNull();
      assertThat(playout.isEmpty()).isFalse();
    }
    playout.resume(0);
    Pcm coming = played();
    assertThat((int) coming.at(0)).isBetween(0, 100);
    assertThat(next()).isEqualTo(8000);
    assertThat(playout.playedSamples()).isEqualTo(4 * Pcm.FRAME_SAMPLES);
  }

  @Test
  void itGoesOnFromTheBeginningOfTheWordThatWasBeingSaid() {
    playout.add(sound(5000, 800));
    playout.add(sound(0, 800));
    playout.add(sound(6000, 800));
    playout.add(sound(7000, 8000));
    for (int i = 0; i < 18; i++) {
      next();
    }
    playout.hold();
    played();
    playout.resume(400);
    assertThat(playout.playedSamples()).isBetween(1500L, 1600L);
    played();
    assertThat(next()).isEqualTo(6000);
  }

  @Test
  void itGoesOnAtOnceWhereNoWordWasBeingSaid() {
    playout.add(sound(5000, 800));
    playout.add(sound(0, 1600));
    playout.add(sound(6000, 800));
    for (int i = 0; i < 9; i++) {
      next();
    }
    playout.hold();
    played();
    playout.resume(400);
    assertThat(playout.playedSamples()).isEqualTo(10 * Pcm.FRAME_SAMPLES);
  }

  @Test
  void whatIsForgottenGoesOnByItself() {
    playout.add(sound(8000, 20 * Pcm.FRAME_SAMPLES));
    playout.hold();
    int silent = 0;
    played();
    while (playout.next() == null) {
      silent++;
    }
    assertThat(silent).isEqualTo(Playout.HELD_MOST_MILLIS / Pcm.FRAME_MILLIS);
  }

  @Test
  void heldAndDroppedItIsSilentAndTellsHowMuchWasPlayed() {
    playout.add(sound(8000, 20 * Pcm.FRAME_SAMPLES));
    next();
    playout.hold();
    played();
    playout.next();
    assertThat(playout.clear()).isEqualTo(40);
    assertThat(playout.isEmpty()).isTrue();
    playout.add(frame(5));
    assertThat(next()).isEqualTo(5);
  }

  /** Each sample is a word of its own count, so that one lost or doubled would show. */
  @Test
  void whateverIsHeldAndGoesOnNothingIsLostAndNoMoreThanAWordSaidTwice() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int samples = 4000 + random.nextInt(8000);
      playout.clear();
      playout.add(counted(samples));
      long began = playout.playedSamples();
      while (!playout.isEmpty()) {
        boolean hold = random.nextInt(12) == 0;
        if (hold) {
          playout.hold();
        }
        long before = playout.playedSamples() - began;
        Pcm frame = playout.next();
        if (frame != null && !hold && before + Pcm.FRAME_SAMPLES <= samples) {
          assertThat(frame.at(159) == 0 || frame.at(159) == (short) (before + 160))
              .as("seed %d at %d", seed, before)
              .isTrue();
        }
        if (random.nextInt(6) == 0) {
          long held = playout.playedSamples();
          playout.resume(400);
          assertThat(held - playout.playedSamples()).isBetween(0L, 3200L);
        }
      }
      assertThat(playout.playedSamples() - began).as("seed %d", seed).isEqualTo(samples);
    }
  }

  private static Pcm counted(int samples) {
    short[] sound = new short[samples];
    for (int i = 0; i < samples; i++) {
      sound[i] = (short) (i + 1);
    }
    return Pcm.of(sound);
  }

  private Pcm played() {
    Pcm frame = playout.next();
    assertThat(frame).isNotNull();
    return frame;
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
