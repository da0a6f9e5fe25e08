package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitsTest {

  @Test
  void nothingWaitedIsNoWait() {
    assertThat(new Waits().percentileMillis(99)).isZero();
  }

  @Test
  void percentilesAreRightWithinAFactor() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      Waits waits = new Waits();
      long[] nanos = new long[1 + random.nextInt(400)];
      for (int i = 0; i < nanos.length; i++) {
        nanos[i] = (long) (TimeUnit.MICROSECONDS.toNanos(20) * Math.exp(random.nextDouble() * 10));
        waits.add(nanos[i]);
      }
      Arrays.sort(nanos);
      int rank = (int) Math.ceil(0.9 * nanos.length);
      double exact = nanos[rank - 1] / 1e6;
      assertThat(waits.percentileMillis(90)).isBetween(exact * 0.999, exact * 1.501);
      assertThat(waits.count()).isEqualTo(nanos.length);
    }
  }

  @Test
  void anyWaitIsCounted() {
    Waits waits = new Waits();
    waits.add(0);
    waits.add(-5);
    waits.add(Long.MAX_VALUE);
    assertThat(waits.count()).isEqualTo(3);
  }
}
