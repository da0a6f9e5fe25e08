package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final MovingClock clock = new MovingClock();
  private final Throttle throttle = new Throttle(3, clock);

  @Test
  void soManyTriesInAnySixtySeconds() {
    assertThat(throttle.allows("a")).isTrue();
    clock.move(Duration.ofSeconds(30));
    assertThat(throttle.allows("a")).isTrue();
    assertThat(throttle.allows("a")).isTrue();
    assertThat(throttle.allows("a")).isFalse();
    clock.move(Duration.ofSeconds(30).minusMillis(1));
    assertThat(throttle.allows("a")).isFalse();
    clock.move(Duration.ofMillis(1));
    assertThat(throttle.allows("a")).isTrue();
    assertThat(throttle.allows("a")).isFalse();
  }

  @Test
  void oneKeysTriesAreNotAnothers() {
    for (int i = 0; i < 4; i++) {
      throttle.allows("a");
    }
    assertThat(throttle.allows("a")).isFalse();
    assertThat(throttle.allows("b")).isTrue();
  }

  @Test
  void tenThousandKeysAreKnownAndTheOneUnseenLongestIsForgotten() {
    for (int i = 0; i < 3; i++) {
      throttle.allows("old");
      throttle.allows("kept");
    }
    for (int i = 0; i < 9_998; i++) {
      throttle.allows("key" + i);
    }
    assertThat(throttle.allows("kept")).isFalse();
    throttle.allows("one more");
    assertThat(throttle.allows("kept")).isFalse();
    assertThat(throttle.allows("old")).isTrue();
  }
}
