package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class WindowsTest {

  @Test
  void givesEverySampleOnceAndInOrder() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Windows windows = new Windows();
      Pcm whole = Pcm.of(20_000, i -> i);
      int added = 0;
      int given = 0;
      while (added < whole.length()) {
        int count = Math.min(random.nextInt(600), whole.length() - added);
        Pcm part = whole.slice(added, count);
        windows.add(random.nextBoolean() ? part : Pcm.of(part.toArray()));
        added += count;
        while (windows.hasNext()) {
          assertThat(windows.next().toArray())
              .isEqualTo(whole.slice(given, VoiceActivity.WINDOW_SAMPLES).toArray());
          given += VoiceActivity.WINDOW_SAMPLES;
        }
      }
      assertThat(added - given).isLessThan(VoiceActivity.WINDOW_SAMPLES);
    }
  }

  @Test
  void silenceAmongSoundStaysWhereItWas() {
    Windows windows = new Windows();
    windows.add(Pcm.SILENT_FRAME);
    windows.add(Pcm.of(Pcm.FRAME_SAMPLES, i -> 7));
    windows.add(Pcm.SILENT_FRAME);
    windows.add(Pcm.SILENT_FRAME);

    Pcm first = windows.next();
    Pcm second = windows.next();

    assertThat(first.at(159)).isEqualTo((short) 0);
    assertThat(first.at(160)).isEqualTo((short) 7);
    assertThat(second.at(63)).isEqualTo((short) 7);
    assertThat(second.at(64)).isEqualTo((short) 0);
  }

  @Test
  void givesNoneBeforeItIsWhole() {
    Windows windows = new Windows();
    windows.add(Pcm.SILENT_FRAME);

    assertThat(windows.hasNext()).isFalse();
    assertThatThrownBy(windows::next).isInstanceOf(NoSuchElementException.class);
  }
}
