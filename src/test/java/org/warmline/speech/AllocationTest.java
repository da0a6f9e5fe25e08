package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;
import org.warmline.call.PcmWriter;

/**
 * What is done for each window of each line must not make garbage: 80 lines have 2 500 a second.
 */
class AllocationTest {
  private static final int WINDOWS = 2_000;

  /** What the measuring itself may make, and what runs once. */
  private static final double NOTHING = 4;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Random random = new Random(5);

  @Test
  void levelsAreFollowedWithoutAny() {
    Fading fading = new Fading();
    EchoGate gate = new EchoGate();
    Pcm sound = sound(VoiceActivity.WINDOW_SAMPLES);

    double perWindow =
        bytesPerWindow(
            () -> {
              double level = sound.rms();
              fading.hasFaded(level, true);
              gate.explains(level * level, 0.01 * level, 0.01 * level);
              gate.isClear();
            });

    assertThat(perWindow).isLessThan(NOTHING);
  }

  @Test
  void aLineWithoutEchoCostsAViewOrTwoAWindow() {
    EchoGuard guard = new EchoGuard();
    Pcm ours = sound(VoiceActivity.WINDOW_SAMPLES);
    Pcm quiet = Pcm.of(VoiceActivity.WINDOW_SAMPLES, i -> i % 3);
    for (int i = 0; i < 100; i++) {
      guard.guard(ours, quiet);
    }

    assertThat(bytesPerWindow(() -> guard.guard(ours, quiet))).isLessThan(64);
  }

  @Test
  void windowsOfALinesFramesAreNoCopies() {
    List<Pcm> frames = new ArrayList<>();
    PcmWriter line = new PcmWriter();
    for (int i = 0; i < WINDOWS; i++) {
      for (int sample = 0; sample < Pcm.FRAME_SAMPLES; sample++) {
        line.add((short) random.nextInt());
      }
      frames.add(line.take());
    }
    Windows windows = new Windows();
    int[] next = {0};

    double perFrame =
        bytesPerWindow(
            () -> {
              windows.add(frames.get(next[0]++));
              while (windows.hasNext()) {
                windows.next();
              }
            });

    assertThat(perFrame).isLessThan(Pcm.FRAME_SAMPLES);
  }

  private static double bytesPerWindow(Runnable window) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < WINDOWS; i++) {
      window.run();
    }
    return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / WINDOWS;
  }

  private Pcm sound(int samples) {
    return Pcm.of(samples, i -> (int) (600 * random.nextGaussian()));
  }
}
