package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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

  @Test
  void whatWentWrongOnceDoesNotPileUpWhileTheCallGoesOnCalmly() {
    Counters corrected = new Counters(0, 1, 2, 1, 1, 0, 0, 0);
    Mood mood = Mood.CALM;
    for (int turn = 1; turn <= 20; turn++) {
      mood = MoodTracker.fuse(new Mood(0.05, 0, List.of()), corrected, mood, turn);
      assertThat(mood.frustration()).isLessThan(0.5);
    }
  }

  @Test
  void aCalmCallerWhoCorrectsADateTwiceIsNotAngry() {
    Mood mood = Mood.CALM;
    for (int turn = 1; turn <= 4; turn++) {
      Counters counters = new Counters(0, 0, Math.min(turn, 2), 0, 0, 0, 0, 0);
      mood = MoodTracker.fuse(new Mood(0.1, 0, List.of()), counters, mood, turn);
    }
    assertThat(mood.frustration()).isLessThan(0.45);
  }

  @Test
  void moreOfAnythingBadNeverCalmsAndNothingLeavesTheScale() {
    Random random = new Random(11);
    for (int i = 0; i < 5000; i++) {
      Mood earlier = new Mood(random.nextDouble(), random.nextDouble(), List.of());
      Mood sentence = new Mood(random.nextDouble(), random.nextDouble(), List.of());
      int[] n = random.ints(5, 0, 6).toArray();
      Mood mood = MoodTracker.fuse(sentence, counters(n), earlier, 3);
      assertThat(mood.frustration()).isBetween(0.0, 1.0);
      assertThat(mood.urgency()).isBetween(0.0, 1.0);
      n[random.nextInt(n.length)]++;
      assertThat(MoodTracker.fuse(sentence, counters(n), earlier, 3).frustration())
          .isGreaterThanOrEqualTo(mood.frustration());
      Mood louder = new Mood(Math.min(1, sentence.frustration() + 0.1), 0, List.of());
      assertThat(MoodTracker.fuse(louder, counters(n), earlier, 3).frustration())
          .isGreaterThanOrEqualTo(mood.frustration());
    }
  }

  @Test
  void theEvidenceAccountsForTheScoreOverWholeCalls() {
    Random random = new Random(12);
    for (int i = 0; i < 300; i++) {
      Mood mood = Mood.CALM;
      int[] n = new int[5];
      for (int turn = 1; turn <= 12; turn++) {
        n[random.nextInt(n.length)] += random.nextInt(2);
        double said = random.nextInt(3) == 0 ? random.nextDouble() : 0.02;
        Evidence why = new Evidence("frustration", "score", "sounds like it", said, 0);
        mood =
            MoodTracker.fuse(
                new Mood(said, 0, said < 0.1 ? List.of() : List.of(why)), counters(n), mood, turn);
        double sum = mood.evidence().stream().mapToDouble(Evidence::weight).sum();
        double most = mood.evidence().stream().mapToDouble(Evidence::weight).max().orElse(0);
        assertThat(mood.frustration()).isBetween(most - 0.001, sum + 0.25);
        assertThat(mood.evidence()).allMatch(e -> e.weight() > 0 && e.weight() <= 1);
      }
    }
  }

  private static Counters counters(int... n) {
    return new Counters(n[0], n[0], n[1], n[2], n[3], 0, n[4], 0);
  }
}
