package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RtpTimesTest {
  private static final double LOUD = 1000;
  private final RtpTimes times = new RtpTimes();

  @Test
  void measuresFromTheLastPacketOutToTheFirstOneBack() {
    hear(0, 400, LOUD);
    hear(400, 1000, 0);
    speak(1000, 2000);
    times.done();
    hear(2000, 2420, 0);
    hear(2420, 2600, LOUD);
    assertThat(times.voiceToVoice()).containsExactly(440L);
    assertThat(times.bargeInStops()).isEmpty();
  }

  @Test
  void measuresAnInterruptionToTheLastPacketBeforeASilence() {
    hear(0, 1000, LOUD);
    speak(1000, 1300);
    hear(1000, 1300, LOUD);
    times.done();
    hear(1300, 1800, 0);
    hear(1800, 2000, LOUD);
    assertThat(times.bargeInStops()).containsExactly(280L);
    assertThat(times.voiceToVoice()).containsExactly(520L);
  }

  @Test
  void whoFellSilentBeforeWasNotInterrupted() {
    hear(0, 900, LOUD);
    speak(1000, 1300);
    times.done();
    hear(1300, 1800, 0);
    hear(1800, 2000, LOUD);
    assertThat(times.bargeInStops()).isEmpty();
    assertThat(times.voiceToVoice()).containsExactly(520L);
  }

  @Test
  void whoPausedBetweenWordsAndGoesOnWasInterrupted() {
    hear(0, 800, LOUD);
    hear(800, 1000, 0);
    speak(1000, 1600);
    hear(1000, 1060, 0);
    hear(1060, 1200, LOUD);
    times.done();
    hear(1200, 1900, 0);
    hear(1900, 2100, LOUD);
    assertThat(times.bargeInStops()).containsExactly(180L);
    assertThat(times.voiceToVoice()).containsExactly(320L);
  }

  private void hear(long from, long until, double rms) {
    for (long at = from; at < until; at += 20) {
      times.arrived(nanos(at), rms);
    }
  }

  private void speak(long from, long until) {
    for (long at = from; at < until; at += 20) {
      times.sent(nanos(at));
    }
  }

  private static long nanos(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis + 10_000);
  }
}
