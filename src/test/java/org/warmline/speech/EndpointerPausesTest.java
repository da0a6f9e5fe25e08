package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When the endpointer asks about a pause, and what it makes of the answer. */
class EndpointerPausesTest {
  private static final int WINDOW = Endpointer.WINDOW_MILLIS;
  private static final EndpointSettings SETTINGS =
      new EndpointSettings(
          0.5, 0.35, 96, 128, 0.8, 160, 0, 0, 480, 480, 4_000, 1_000, 256, 320, "en");

  private static final EndpointSettings ASKING =
      new EndpointSettings(
          0.5, 0.35, 96, 128, 0.8, 160, 96, 160, 640, 1_280, 4_000, 1_000, 256, 320, "en");

  @Test
  void asksOnceAPauseAndEndsWhenItIsAsLongAsItMustBe() {
    Endpointer endpointer = new Endpointer(ASKING);
    assertThat(heard(endpointer, windows(20, 0.9), windows(5, 0.1)))
        .containsExactly(
            new EndpointEvent.Started(0, 96),
            new EndpointEvent.Paused(0, 20 * WINDOW, 25 * WINDOW));
    assertThat(endpointer.endAfter(224)).isEmpty();
    assertThat(heard(endpointer, windows(1, 0.1))).isEmpty();
    assertThat(heard(endpointer, windows(1, 0.1)))
        .containsExactly(new EndpointEvent.Ended(0, 20 * WINDOW, 27 * WINDOW, false));
  }

  @Test
  void asksOnceMoreOfAPauseThatGoesOnWhenItIsToldTo() {
    Endpointer endpointer = new Endpointer(EndpointSettings.CALL);
    windows(20, 0.95).forEach(endpointer::accept);
    List<Long> pauses = new ArrayList<>();
    for (double probability : windows(12, 0.02)) {
      for (EndpointEvent event : endpointer.accept(probability)) {
        if (event instanceof EndpointEvent.Paused paused) {
          pauses.add(paused.pauseMillis());
          assertThat(endpointer.endAfter(416)).isEmpty();
          if (pauses.size() == 1) {
            endpointer.askAgainAfter(288);
          }
        }
      }
    }
    assertThat(pauses).containsExactly(160L, 288L);
    assertThat(endpointer.accept(0.02)).singleElement().isInstanceOf(EndpointEvent.Ended.class);
  }

  @Test
  void asksSoonerForAnAnswerThatMayBeCompleteAndOnceMoreWhenThatToldNothing() {
    Endpointer endpointer = new Endpointer(ASKING);
    endpointer.judgeFirstAfter(ASKING::firstProbeMillis);
    assertThat(heard(endpointer, windows(20, 0.9), windows(6, 0.1)))
        .containsExactly(
            new EndpointEvent.Started(0, 96),
            new EndpointEvent.Paused(0, 20 * WINDOW, 23 * WINDOW),
            new EndpointEvent.Paused(0, 20 * WINDOW, 25 * WINDOW));
    assertThat(heard(endpointer, windows(1, 0.9), windows(3, 0.1)))
        .containsExactly(new EndpointEvent.Paused(0, 27 * WINDOW, 30 * WINDOW));
    assertThat(endpointer.endAfter(192)).isEmpty();
    assertThat(heard(endpointer, windows(3, 0.1)))
        .containsExactly(new EndpointEvent.Ended(0, 27 * WINDOW, 33 * WINDOW, false));
  }

  @Test
  void asksLaterWhereItIsToldTo() {
    Endpointer endpointer = new Endpointer(ASKING);
    endpointer.judgeFirstAfter(() -> 224);
    assertThat(heard(endpointer, windows(20, 0.9), windows(8, 0.1)))
        .containsExactly(
            new EndpointEvent.Started(0, 96),
            new EndpointEvent.Paused(0, 20 * WINDOW, 27 * WINDOW));
  }

  @Test
  void consonantsBeforeItMakeUpForOneWindowOfVoice() {
    for (int before : List.of(0, 32, 256)) {
      Endpointer endpointer = new Endpointer(SETTINGS);
      heard(endpointer, windows(3, 0.99));
      endpointer.soundedBefore(before);
      assertThat(endpointer.hasVoiceEnough()).isEqualTo(before > 0);
      assertThat(heard(endpointer, windows(30, 0.1)))
          .singleElement()
          .isInstanceOf(before > 0 ? EndpointEvent.Ended.class : EndpointEvent.Dropped.class);
    }
    Endpointer next = new Endpointer(SETTINGS);
    heard(next, windows(3, 0.99));
    next.soundedBefore(256);
    heard(next, windows(30, 0.1), windows(3, 0.99));
    assertThat(next.hasVoiceEnough()).as("not for what comes after it").isFalse();
  }

  @Test
  void endsAtOnceWhenThePauseIsLongEnoughAlready() {
    Endpointer endpointer = new Endpointer(ASKING);
    heard(endpointer, windows(20, 0.9), windows(5, 0.1));
    assertThat(endpointer.endAfter(160))
        .containsExactly(new EndpointEvent.Ended(0, 20 * WINDOW, 25 * WINDOW, false));
    assertThat(endpointer.speaking()).isFalse();
    assertThat(endpointer.endAfter(160)).as("nobody speaks").isEmpty();
  }

  @Test
  void voiceMakesAPauseANewOne() {
    Endpointer endpointer = new Endpointer(ASKING);
    heard(endpointer, windows(20, 0.9), windows(5, 0.1));
    endpointer.endAfter(224);
    assertThat(heard(endpointer, windows(1, 0.9), windows(4, 0.1))).isEmpty();
    assertThat(heard(endpointer, windows(3, 0.1)))
        .as("what was judged of the pause before holds no longer")
        .containsExactly(new EndpointEvent.Paused(0, 26 * WINDOW, 31 * WINDOW));
  }

  @Test
  void doesNotAskAboutACough() {
    Endpointer endpointer = new Endpointer(ASKING);
    assertThat(heard(endpointer, windows(3, 0.9), windows(19, 0.1)))
        .containsExactly(new EndpointEvent.Started(0, 96));
    assertThat(heard(endpointer, windows(1, 0.1)))
        .containsExactly(new EndpointEvent.Dropped(0, 96, 23 * WINDOW));
  }

  /** Whatever is judged, nothing ends while voice goes on, nor before or after its time. */
  @Test
  void keepsItsPromisesForAnyJudgement() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      Judged judged = new Judged(random);
      double level = random.nextDouble();
      for (int window = 0; window < 2_000; window++) {
        level = random.nextInt(9) == 0 ? random.nextDouble() : level;
        judged.accept(level);
      }
      judged.assertAlternating();
    }
  }

  /** An endpointer whose every pause is judged by chance. */
  private static final class Judged {
    private final Endpointer endpointer = new Endpointer(ASKING);
    private final List<EndpointEvent> told = new ArrayList<>();
    private final Random random;
    private int needed;
    private boolean asked;
    private boolean cut;

    Judged(Random random) {
      this.random = random;
    }

    void accept(double level) {
      if (level >= ASKING.releaseProbability()) {
        asked = false;
        cut = false;
        needed = ASKING.hangMillis();
      }
      for (EndpointEvent event : endpointer.accept(level)) {
        if (event instanceof EndpointEvent.Paused paused) {
          assertThat(asked && !cut).as("once a pause").isFalse();
          assertThat(paused.decidedMillis() - paused.toMillis()).isGreaterThanOrEqualTo(160);
          asked = true;
          needed = random.nextInt(2_000);
          endpointer.endAfter(needed).forEach(end -> tell(end, level));
        } else {
          tell(event, level);
        }
      }
    }

    private void tell(EndpointEvent event, double level) {
      told.add(event);
      if (event instanceof EndpointEvent.Ended ended && ended.forced()) {
        cut = true;
        needed = ASKING.hangMillis();
      } else if (event instanceof EndpointEvent.Ended ended) {
        long pause = ended.decidedMillis() - ended.toMillis();
        int must = Math.max(160, Math.min(needed, ASKING.longestPauseMillis()));
        assertThat(level).isLessThan(ASKING.releaseProbability());
        assertThat(pause).isGreaterThanOrEqualTo(must);
        assertThat(cut || pause < must + WINDOW).as("in time").isTrue();
      }
    }

    void assertAlternating() {
      long over = 0;
      for (int i = 0; i < told.size(); i++) {
        assertThat(told.get(i) instanceof EndpointEvent.Started).isEqualTo(i % 2 == 0);
        if (told.get(i) instanceof EndpointEvent.Ended ended) {
          assertThat(ended.fromMillis()).isGreaterThanOrEqualTo(over);
          over = ended.toMillis();
        }
      }
    }
  }

  @SafeVarargs
  private static List<EndpointEvent> heard(Endpointer endpointer, List<Double>... stretches) {
    List<EndpointEvent> events = new ArrayList<>();
    for (List<Double> stretch : stretches) {
      stretch.forEach(probability -> events.addAll(endpointer.accept(probability)));
    }
    return events;
  }

  private static List<Double> windows(int count, double probability) {
    return java.util.Collections.nCopies(count, probability);
  }
}
