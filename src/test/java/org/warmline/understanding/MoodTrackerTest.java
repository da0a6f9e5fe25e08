package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.call.Counters;
import org.warmline.call.Evidence;
import org.warmline.call.Mood;

class MoodTrackerTest {
  private static final Mood UNEASY = new Mood(0.2, 0, List.of());

  @Test
  void aCalmCallStaysCalm() {
    Mood mood = Mood.CALM;
    for (int turn = 1; turn < 20; turn++) {
      mood = MoodTracker.fuse(new Mood(0.04, 0.02, List.of()), Counters.NONE, mood, turn);
    }
    assertThat(mood.frustration()).isLessThan(0.15);
    assertThat(mood.evidence()).isEmpty();
  }

  @Test
  void onePlainOutburstIsEnough() {
    Mood angry = new Mood(0.9, 0, List.of(new Evidence("frustration", "words", "damn", 0.8, 0)));
    Mood mood = MoodTracker.fuse(angry, Counters.NONE, Mood.CALM, 3);
    assertThat(mood.frustration()).isGreaterThanOrEqualTo(0.9);
    assertThat(mood.evidence())
        .containsExactly(new Evidence("frustration", "words", "damn", 0.8, 3));
  }

  @Test
  void whatGoesWrongAddsUpAndIsTold() {
    Counters bad = new Counters(2, 2, 1, 1, 1, 0, 0, 0);
    Mood mood = MoodTracker.fuse(UNEASY, bad, Mood.CALM, 4);
    assertThat(mood.frustration()).isGreaterThan(0.5);
    assertThat(mood.evidence())
        .extracting(Evidence::kind)
        .contains("failures", "repeats", "rejections", "barge_ins");
    assertThat(mood.evidence()).allMatch(e -> e.weight() > 0 && e.turn() == 4);
  }

  @Test
  void oneCorrectionIsNoAnger() {
    Counters corrected = new Counters(0, 0, 1, 0, 0, 0, 0, 0);
    assertThat(MoodTracker.fuse(UNEASY, corrected, Mood.CALM, 2).frustration()).isLessThan(0.5);
  }

  @Test
  void angerFades() {
    Mood mood = new Mood(0.9, 0.9, List.of());
    for (int turn = 1; turn <= 3; turn++) {
      mood = MoodTracker.fuse(Mood.CALM, Counters.NONE, mood, turn);
    }
    assertThat(mood.frustration()).isBetween(0.1, 0.3);
    assertThat(mood.urgency()).isBetween(0.4, 0.5);
  }
}
