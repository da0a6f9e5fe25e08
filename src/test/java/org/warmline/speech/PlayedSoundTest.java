package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class PlayedSoundTest {
  private final PlayedSound played = new PlayedSound();

  @Test
  void pairsFramesInOrderWhateverTheirLength() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      PlayedSound fresh = new PlayedSound();
      int sent = 0;
      int taken = 0;
      for (int i = 0; i < 20; i++) {
        int length = 1 + random.nextInt(300);
        fresh.add(counting(sent, length));
        sent += length;
        int count = random.nextInt(sent - taken + 1);
        assertThat(fresh.take(count).toArray()).isEqualTo(counting(taken, count).toArray());
        taken += count;
      }
    }
  }

  @Test
  void whereNothingIsKnownThereWasSilence() {
    assertThat(played.take(160).toArray()).containsOnly((short) 0).hasSize(160);
    played.add(counting(5, 100));
    short[] expected = Arrays.copyOf(counting(5, 100).toArray(), 160);
    assertThat(played.take(160).toArray()).isEqualTo(expected);
  }

  @Test
  void aLateBurstOfTheCallersFramesIsNoLoss() {
    int at = 0;
    for (int second = 0; second < 5; second++) {
      for (int frame = 0; frame < 50; frame++) {
        played.add(counting(at + frame * 160, 160));
        if (frame >= 25) {
          played.take(160);
        }
      }
      for (int frame = 0; frame < 24; frame++) {
        played.take(160);
      }
      assertThat(played.take(160).at(0)).isEqualTo((short) (at + 49 * 160));
      at += 50 * 160;
    }
  }

  @Test
  void whatTheCallersLostFramesLeaveOverIsSkipped() {
    for (int frame = 0; frame < 5; frame++) {
      played.add(counting(-1000, 160));
    }
    Pcm last = Pcm.EMPTY;
    for (int frame = 0; frame < 120; frame++) {
      played.add(counting(frame, 160));
      last = played.take(160);
    }
    assertThat(last.at(0)).isEqualTo((short) 119);
  }

  @Test
  void soundThatNobodyHearsAlongWithIsNotKeptWithoutEnd() {
    for (int frame = 0; frame < 10_000; frame++) {
      played.add(counting(0, 160));
    }
    int kept = 0;
    while (played.take(160).at(159) != 0) {
      kept++;
    }
    assertThat(kept).isLessThanOrEqualTo(100);
  }

  private static Pcm counting(int from, int length) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) (from + i);
    }
    return Pcm.of(samples);
  }
}
