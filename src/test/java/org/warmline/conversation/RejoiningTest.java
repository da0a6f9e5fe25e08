package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.Transcript;
import org.warmline.speech.Ear;
import org.warmline.speech.Utterance;

class RejoiningTest {
  private final Rejoining rejoining = new Rejoining();
  private final List<String> ran = new ArrayList<>();

  @Test
  void whoGoesOnSoonGoesOnWithTheTurn() {
    rejoining.open(turn("On Friday.", 5000), 100);
    assertThat(rejoining.begins(5600, 350)).isTrue();
    assertThat(rejoining.ends(turn("On Friday, in the morning.", 6500))).hasValue(250);
    assertThat(rejoining.isGoingOn()).isFalse();
  }

  @Test
  void whoBeginsLateOrHasHeardMuchOfTheAnswerSpeaksToUs() {
    rejoining.open(turn("On Friday.", 5000), 0);
    assertThat(rejoining.begins(5000 + Ear.CONTINUATION_MILLIS + 1, 0)).isFalse();
    assertThat(rejoining.begins(5700, Rejoining.SOUNDED_MILLIS + 1)).isFalse();
    assertThat(rejoining.begins(5700, Rejoining.SOUNDED_MILLIS)).isTrue();
  }

  @Test
  void aCoughIsNoRestAndTheCallerMayStillGoOn() {
    rejoining.open(turn("On Friday.", 5000), 0);
    rejoining.begins(5300, 0);
    rejoining.putAside(() -> ran.add("answer"));
    assertThat(rejoining.ends(turn("on friday", 5400))).isEmpty();
    assertThat(rejoining.cameToNothing()).isEmpty();
    rejoining.takeAside().forEach(Runnable::run);
    assertThat(ran).containsExactly("answer");
    assertThat(rejoining.begins(5800, 200)).isTrue();
  }

  @Test
  void whatCannotBeTakenBackWaitsUntilItIsSure() {
    rejoining.open(turn("Yes.", 5000), 0);
    assertThat(rejoining.whenOver(() -> ran.add("over"))).isTrue();
    assertThat(rejoining.whenSure(() -> ran.add("sure"), 5200)).isTrue();
    pass(5300, 0);
    assertThat(ran).isEmpty();
    pass(5400, 0);
    assertThat(ran).containsExactly("sure", "over");
    assertThat(rejoining.begins(5420, 100)).isFalse();
  }

  @Test
  void voiceLetsItWaitForWhatComesOfIt() {
    rejoining.open(turn("Yes.", 5000), 0);
    rejoining.whenSure(() -> ran.add("sure"), 5200);
    rejoining.voice(5320);
    pass(5400, 0);
    assertThat(ran).isEmpty();
    assertThat(rejoining.begins(5320, 0)).isTrue();
    pass(7000, 0);
    assertThat(rejoining.ends(turn("Yes, but later.", 7000))).isPresent();
    pass(9000, 0);
    assertThat(ran).isEmpty();
  }

  @Test
  void nothingIsRunTwiceOrAfterItWasUndoneWhateverHappens() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      Rejoining any = new Rejoining();
      List<Integer> run = new ArrayList<>();
      int undone = -1;
      int before = 0;
      long now = 0;
      for (int step = 0; step < 60; step++) {
        now += random.nextInt(200);
        int id = step;
        switch (random.nextInt(7)) {
          case 0 -> {
            any.close().forEach(Runnable::run);
            any.open(turn("words " + step, now), 0);
          }
          case 1 -> any.whenOver(() -> run.add(id));
          case 2 -> any.whenSure(() -> run.add(id), now);
          case 3 -> any.begins(now, random.nextInt(900));
          case 4 -> {
            boolean undoes = any.ends(turn("more " + step, now)).isPresent();
            undone = undoes ? step : undone;
            before = undoes ? run.size() : before;
          }
          case 5 -> any.close().forEach(Runnable::run);
          default -> any.passed(now, random.nextInt(900)).forEach(Runnable::run);
        }
        int last = undone;
        assertThat(run).doesNotHaveDuplicates();
        assertThat(run.subList(before, run.size())).allMatch(each -> each > last);
      }
    }
  }

  private void pass(long nowMillis, long played) {
    rejoining.passed(nowMillis, played).forEach(Runnable::run);
  }

  /** Decided 192 ms after its last voice, sure 160 ms later. */
  private static Utterance turn(String words, long toMillis) {
    return new Utterance(
        new Transcript(words, 1), true, 4000, toMillis, toMillis + 192, toMillis + 352, 0, 0);
  }
}
