package org.warmline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacerTest {
  @Test
  void makesUpForShortStallsOnly() {
    long deadline = Long.MAX_VALUE - 10;
    assertThat(Pacer.afterStall(deadline, deadline + millis(1))).isEqualTo(deadline);
    assertThat(Pacer.afterStall(deadline, deadline + millis(100))).isEqualTo(deadline);
    assertThat(Pacer.afterStall(deadline, deadline + millis(101)))
        .isEqualTo(deadline + millis(101));
  }

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
