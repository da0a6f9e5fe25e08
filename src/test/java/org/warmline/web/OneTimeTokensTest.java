package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneTimeTokensTest {
  private final MovingClock clock = new MovingClock();
  private final OneTimeTokens tokens = new OneTimeTokens(clock);

  @Test
  void aTokenGivesItsPurposeOnce() {
    String token = tokens.issue("call-7");
    String other = tokens.issue("call-8");
    assertThat(tokens.redeem(token)).contains("call-7");
    assertThat(tokens.redeem(token)).isEmpty();
    assertThat(tokens.redeem(other)).contains("call-8");
    assertThat(tokens.redeem("")).isEmpty();
  }

  @Test
  void aTokenIsGoodForSixtySecondsAndNotLonger() {
    String inTime = tokens.issue("a");
    String late = tokens.issue("b");
    clock.move(Duration.ofSeconds(60).minusMillis(1));
    assertThat(tokens.redeem(inTime)).contains("a");
    clock.move(Duration.ofMillis(1));
    assertThat(tokens.redeem(late)).isEmpty();
  }

  @Test
  void tokensAre128BitsSafeInAddressesAndNeverTheSame() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String token = tokens.issue("x");
      assertThat(token).matches("[A-Za-z0-9_-]{22}");
      assertThat(seen.add(token)).isTrue();
    }
  }

  @Test
  void theOldestIsDroppedForTheTenThousandAndFirst() {
    String first = tokens.issue("first");
    String second = tokens.issue("second");
    for (int i = 0; i < 9_999; i++) {
      tokens.issue("x");
    }
    assertThat(tokens.redeem(first)).isEmpty();
    assertThat(tokens.redeem(second)).contains("second");
  }
}
