package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartialTimingTest {
  private final PartialTiming timing = new PartialTiming();

  @Test
  void comesAfterSevenHundredMillisecondsAndThenEverySixHundred() {
    assertThat(due(1_000, 3_400)).containsExactly(1_704L, 2_312L, 2_920L);
  }

  @Test
  void comesLessOftenWhenTheUtteranceGrowsLong() {
    List<Long> due = due(0, 12_000);
    long last = due.get(due.size() - 1) - due.get(due.size() - 2);
    assertThat(last).isGreaterThan(1_500);
  }

  @Test
  void doesNotComeInAPause() {
    timing.begin(0);
    assertThat(timing.isDue(1_024, 992)).isFalse();
    assertThat(timing.isDue(1_056, 1_056)).isTrue();
  }

  private List<Long> due(long from, long to) {
    List<Long> due = new ArrayList<>();
    timing.begin(from);
    for (long now = from; now <= to; now += Endpointer.WINDOW_MILLIS) {
      if (timing.isDue(now, now)) {
        due.add(now);
        timing.done(now);
      }
    }
    return due;
  }
}
