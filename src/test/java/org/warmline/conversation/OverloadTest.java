package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OverloadTest {
  private static final int LONG = Overload.LONG_WAIT_MILLIS + 20;

  private final Overload overload = new Overload();
  private long now = 1_000;

  @Test
  void fewLongWaitsAreNone() {
    seconds(10, 0.02, 0);
    assertThat(overload.isOverloaded(now)).isFalse();
  }

  @Test
  void manyLongWaitsAre() {
    seconds(5, 0.3, 0);
    assertThat(overload.isOverloaded(now)).isTrue();
  }

  @Test
  void wordsThatGoOnWaitingLongAreToo() {
    words(20, 0.5);
    assertThat(overload.isOverloaded(now)).isTrue();
  }

  @Test
  void tenCallersWhoSpellAtTheSameMomentAreNone() {
    words(20, 0);
    for (int i = 0; i < 30; i++) {
      overload.waitedToRead(i % 2 == 0 ? Overload.LONG_READING_WAIT_MILLIS : 1, now);
    }
    assertThat(overload.isOverloaded(now)).isFalse();
  }

  @Test
  void lateFramesAreToo() {
    seconds(5, 0, 0.1);
    assertThat(overload.isOverloaded(now)).isTrue();
  }

  @Test
  void oneStallOfALoneCallIsNone() {
    for (int second = 0; second < 10; second++) {
      now += 1_000;
      overload.wrote(50, second == 9 ? 5 : 0, now);
    }
    assertThat(overload.isOverloaded(now)).isFalse();
  }

  /** Another program's burst must not send the first caller away. */
  @Test
  void twoCallsAreNeverTooMany() {
    for (int second = 0; second < 30; second++) {
      now += 1_000;
      overload.wrote(100, 50, now);
      for (int window = 0; window < 2 * 31; window++) {
        overload.waited(LONG, now);
      }
    }
    assertThat(overload.isOverloaded(now)).isFalse();
  }

  @Test
  void aHandfulOfJobsTellsNothing() {
    for (int i = 0; i < 20; i++) {
      overload.waited(LONG, now);
    }
    assertThat(overload.isOverloaded(now)).isFalse();
  }

  @Test
  void itEndsOnlyAfterSomeSecondsOfCalm() {
    seconds(5, 0.5, 0);
    seconds(2, 0, 0);
    assertThat(overload.isOverloaded(now)).isTrue();
    seconds(25, 0, 0);
    assertThat(overload.isOverloaded(now)).isFalse();
  }

  @Test
  void halfWayBackIsNotBack() {
    seconds(5, 0.5, 0);
    seconds(30, 0.06, 0);
    assertThat(overload.isOverloaded(now)).isTrue();
    seconds(30, 0.01, 0);
    assertThat(overload.isOverloaded(now)).isFalse();
  }

  @Test
  void itEndsWithTheLastCallToo() {
    seconds(5, 0.5, 0);
    now += 60_000;
    assertThat(overload.isOverloaded(now)).isFalse();
  }

  /** However load goes up and down, it never changes its mind twice within the time of calm. */
  @Test
  void itNeverFlutters() {
    for (int seed = 0; seed < 200; seed++) {
      flutter(new Random(seed));
    }
  }

  private static void flutter(Random random) {
    Overload overload = new Overload();
    long now = random.nextInt(10_000);
    long refusedAt = Long.MIN_VALUE / 2;
    boolean before = false;
    double share = 0;
    for (int i = 0; i < 3_000; i++) {
      now += random.nextInt(40);
      if (random.nextInt(200) == 0) {
        share = random.nextDouble() * 0.4;
      }
      for (int line = 0; line < 4; line++) {
        overload.waited(random.nextDouble() < share ? LONG : 1, now);
      }
      if (i % 50 == 0) {
        overload.wrote(200, random.nextDouble() < share / 4 ? 4 : 0, now);
      }
      boolean refuses = overload.isOverloaded(now);
      if (refuses && !before) {
        refusedAt = now;
      }
      if (!refuses && before) {
        assertThat(now - refusedAt).isGreaterThanOrEqualTo(Overload.CALM_MILLIS);
      }
      before = refuses;
    }
  }

  /** As many as ten calls have, some of which wait long. */
  private void words(int seconds, double longShare) {
    Random random = new Random(3);
    for (int i = 0; i < seconds * 8; i++) {
      now += 125;
      boolean isLong = random.nextDouble() < longShare;
      overload.waitedToRead(isLong ? Overload.LONG_READING_WAIT_MILLIS : 1, now);
    }
  }

  private void seconds(int seconds, double longShare, double lateShare) {
    Random random = new Random(7);
    for (int tick = 0; tick < seconds * 50; tick++) {
      now += 20;
      for (int line = 0; line < 4; line++) {
        overload.waited(random.nextDouble() < longShare ? LONG : 2, now);
      }
      overload.wrote(100, Math.round(100 * lateShare), now);
    }
  }
}
