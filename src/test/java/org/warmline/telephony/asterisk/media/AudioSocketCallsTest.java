package org.warmline.telephony.asterisk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AudioSocketCallsTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final AudioSocketCalls calls = new AudioSocketCalls(3, now::get);

  @Test
  void anIdIsGoodOnce() {
    AudioSocketEnd end = end();
    UUID id = calls.announce(end);
    assertThat(calls.redeem(id)).containsSame(end);
    assertThat(calls.redeem(id)).isEmpty();
    assertThat(calls.redeem(UUID.randomUUID())).isEmpty();
  }

  @Test
  void anIdIsGoodForTenSeconds() {
    UUID early = calls.announce(end());
    UUID late = calls.announce(end());
    now.addAndGet(AudioSocketCalls.GOOD_NANOS - 1);
    assertThat(calls.redeem(early)).isPresent();
    now.incrementAndGet();
    assertThat(calls.redeem(late)).isEmpty();
  }

  @Test
  void aNewIdOfACallVoidsTheEarlierOneAndSoDoesItsEnd() {
    AudioSocketEnd end = end();
    UUID first = calls.announce(end);
    UUID second = calls.announce(end);
    assertThat(calls.redeem(first)).isEmpty();
    assertThat(calls.redeem(second)).isPresent();
    UUID third = calls.announce(end);
    calls.withdraw(end);
    assertThat(calls.redeem(third)).isEmpty();
  }

  @Test
  void noMoreThanSoManyAreExpected() {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(calls.announce(end()));
    }
    assertThat(new HashSet<>(ids)).hasSize(5);
    assertThat(ids.stream().map(id -> calls.redeem(id).isPresent()))
        .containsExactly(false, false, true, true, true);
  }

  private static AudioSocketEnd end() {
    return new AudioSocketEnd(() -> () -> {}, new SilentListener());
  }

  private static final class SilentListener implements AudioSocketListener {
    @Override
    public void onDetached(boolean asked) {}

    @Override
    public void onHangup() {}
  }
}
