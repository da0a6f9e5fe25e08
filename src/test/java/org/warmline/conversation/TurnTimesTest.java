package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.warmline.call.CallEvent;

class TurnTimesTest {
  private long nanos = TimeUnit.HOURS.toNanos(9);

  @Test
  void eachPartIsToldFromItsOwnBeginning() {
    TurnTimes times = heard();
    pass(7);
    times.understood();
    times.actionBegan();
    pass(30);
    times.actionEnded();
    times.decided();
    pass(2);
    assertParts(times, 7, 30, 2);
  }

  @Test
  void whatNobodyHadToUnderstandTookNoTime() {
    TurnTimes times = heard();
    pass(5);
    times.decided();
    assertParts(times, 0, 0, 0);
  }

  @Test
  void anActionOfTheTurnBeforeIsNoneOfThisOne() {
    TurnTimes times = heard();
    pass(5);
    times.actionEnded();
    times.decided();
    assertParts(times, 0, 0, 0);
  }

  private void assertParts(TurnTimes times, long understanding, long action, long sound) {
    CallEvent.Timed timed = (CallEvent.Timed) times.sounding(0);
    assertThat(timed.understandingMillis()).isEqualTo(understanding);
    assertThat(timed.actionMillis()).isEqualTo(action);
    assertThat(timed.firstSoundMillis()).isEqualTo(sound);
  }

  private TurnTimes heard() {
    return new TurnTimes(() -> nanos, 1, Heard.typed("yes"));
  }

  private void pass(long millis) {
    nanos += TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
