package org.warmline.telephony.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class JitterBufferTest {
  private static final int MARK_SAMPLES = 8;

  private final JitterBuffer buffer = new JitterBuffer();
  private final List<Integer> played = new ArrayList<>();

  @Test
  void gathersSixtyMillisecondsBeforeItGivesTheFirst() {
    buffer.add(numbered(1));
    buffer.add(numbered(2));
    next(1);
    buffer.add(numbered(3));
    next(3);
    assertThat(played).containsExactly(0, 1, 2, 3);
  }

  @Test
  void gathersAnewWhenItRanEmpty() {
    add(1, 3);
    next(4);
    add(4, 5);
    next(1);
    add(6, 6);
    next(3);
    assertThat(played).containsExactly(1, 2, 3, 0, 0, 4, 5, 6);
  }

  @Test
  void dropsTheOldestBeyondTwoHundredMilliseconds() {
    add(1, 25);
    next(11);
    assertThat(played).containsExactly(16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 0);
  }

  @Test
  void losesNothingOfBurstsThatFitIn() {
    Random random = new Random(7);
    int sent = 0;
    for (int tick = 0; tick < 500; tick++) {
      int due = Math.min(tick + 1, 500) - sent;
      if (due >= 3 || random.nextInt(3) == 0 || tick < 3) {
        add(sent + 1, sent + due);
        sent += due;
      }
      next(1);
    }
    List<Integer> sounding = played.stream().filter(number -> number != 0).toList();
    assertThat(sounding).isSorted().doesNotHaveDuplicates();
    assertThat(sounding.getLast()).isGreaterThan(490);
    assertThat(sounding).hasSize(sounding.getLast());
  }

  @Test
  void staysShallowWithASenderWhoseClockIsFast() {
    int sent = 0;
    for (int tick = 0; tick < 100_000; tick++) {
      sent++;
      buffer.add(quiet(sent));
      if (tick % 500 == 499) {
        sent++;
        buffer.add(quiet(sent));
      }
      next(1);
    }
    assertThat(sent - played.getLast()).isLessThanOrEqualTo(JitterBuffer.PREFILL_FRAMES + 2);
    assertThat(played).filteredOn(number -> number != 0).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void pausesNowAndThenWithASenderWhoseClockIsSlow() {
    int sent = 0;
    for (int tick = 0; tick < 100_000; tick++) {
      if (tick % 500 != 499) {
        sent++;
        buffer.add(numbered(sent));
      }
      next(1);
    }
    List<Integer> sounding = played.stream().filter(number -> number != 0).toList();
    assertThat(sounding).isSorted().hasSizeGreaterThan(sent - JitterBuffer.MOST_FRAMES);
    assertThat(played.size() - sounding.size()).isLessThan(sent / 100);
  }

  private void add(int first, int last) {
    for (int number = first; number <= last; number++) {
      buffer.add(numbered(number));
    }
  }

  private void next(int times) {
    for (int i = 0; i < times; i++) {
      played.add(numberOf(buffer.next()));
    }
  }

  private static Pcm numbered(int number) {
    return marked(9000, number);
  }

  private static Pcm quiet(int number) {
    return marked(0, number);
  }

  /** A frame that can be told from all others by its first samples, which are hardly heard. */
  private static Pcm marked(int loudness, int number) {
    short[] samples = new short[Pcm.FRAME_SAMPLES];
    Arrays.fill(samples, (short) loudness);
    for (int i = 0; i < MARK_SAMPLES; i++) {
      samples[i] = (short) ((number >> (3 * i)) & 7);
    }
    return Pcm.of(samples);
  }

  private static int numberOf(Pcm frame) {
    int number = 0;
    for (int i = 0; i < MARK_SAMPLES; i++) {
      number |= frame.at(i) << (3 * i);
    }
    return number;
  }
}
