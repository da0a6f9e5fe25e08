package org.warmline.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PcmTest {

  @Test
  void whatIsTakenOneAfterTheOtherFollowsAndStaysAsItWas() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      PcmWriter writer = new PcmWriter();
      List<Pcm> taken = new ArrayList<>();
      short[] written = new short[5_000];
      for (int i = 0; i < written.length; i++) {
        written[i] = (short) random.nextInt();
        writer.add(written[i]);
        if (random.nextInt(200) == 0) {
          taken.add(writer.take());
        }
      }
      taken.add(writer.take());

      assertThat(Pcm.join(taken).toArray()).isEqualTo(written);
      Pcm whole = taken.stream().reduce(Pcm.EMPTY, Pcm::followedBy);
      assertThat(whole.toArray()).isEqualTo(written);
      assertThat(writer.length()).isZero();
    }
  }

  @Test
  void whatOnlyLiesNearInTheSameSoundIsNotTakenForOne() {
    Pcm sound = Pcm.of(100, i -> i);

    Pcm swapped = sound.slice(50, 50).followedBy(sound.slice(0, 50));
    Pcm gap = sound.slice(0, 10).followedBy(sound.slice(11, 10));

    assertThat(swapped.at(0)).isEqualTo((short) 50);
    assertThat(swapped.at(50)).isEqualTo((short) 0);
    assertThat(gap.at(9)).isEqualTo((short) 9);
    assertThat(gap.at(10)).isEqualTo((short) 11);
  }

  @Test
  void silenceIsSilentHoweverLong() {
    Pcm second = Pcm.silence(1_000);
    Pcm longer = Pcm.SILENT_FRAME.followedBy(second).followedBy(Pcm.silence(3_000));

    assertThat(second.length()).isEqualTo(Pcm.SAMPLES_PER_SECOND);
    assertThat(longer.millis()).isEqualTo(4_020);
    assertThat(longer.toArray()).containsOnly((short) 0);
  }

  @Test
  void isAsLoudAsItsSamplesHoweverLoudAndLong() {
    short[] loudest = new short[3 * Pcm.SAMPLES_PER_SECOND];
    Arrays.fill(loudest, Short.MIN_VALUE);

    assertThat(Pcm.of(loudest).rms()).isEqualTo(32_768);
    assertThat(Pcm.of(new short[] {3, -4}).rms()).isEqualTo(Math.sqrt(12.5), within(1e-12));
    assertThat(Pcm.EMPTY.rms()).isZero();
  }
}
