package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndpointerTest {
  private static final int WINDOW = Endpointer.WINDOW_MILLIS;
  private static final EndpointSettings SETTINGS =
      new EndpointSettings(
          0.5, 0.35, 96, 128, 0.8, 160, 0, 0, 480, 480, 4_000, 1_000, 256, 320, "en");

  @Test
  void findsASentenceBetweenSilences() {
    List<EndpointEvent> events = heard(windows(10, 0.02), windows(40, 0.9), windows(20, 0.02));
    assertThat(events)
        .containsExactly(
            new EndpointEvent.Started(10 * WINDOW, 13 * WINDOW),
            new EndpointEvent.Ended(10 * WINDOW, 50 * WINDOW, 65 * WINDOW, false));
  }

  @Test
  void bridgesAPauseShorterThanTheHang() {
    List<EndpointEvent> events =
        heard(windows(10, 0.9), windows(14, 0.1), windows(10, 0.9), windows(15, 0.1));
    assertThat(events)
        .containsExactly(
            new EndpointEvent.Started(0, 96),
            new EndpointEvent.Ended(0, 34 * WINDOW, 49 * WINDOW, false));
  }

  @Test
  void ignoresClicksAndDropsCoughs() {
    assertThat(heard(windows(2, 0.99), windows(1, 0.1), windows(2, 0.99), windows(30, 0.1)))
        .isEmpty();
    assertThat(heard(windows(3, 0.99), windows(30, 0.1)))
        .containsExactly(
            new EndpointEvent.Started(0, 96), new EndpointEvent.Dropped(0, 96, 18 * WINDOW));
  }

  @Test
  void dropsWhatIsNeverSurelyVoice() {
    assertThat(heard(windows(12, 0.7), windows(30, 0.1)))
        .last()
        .isInstanceOf(EndpointEvent.Dropped.class);
    assertThat(heard(windows(12, 0.7), windows(4, 0.95), windows(30, 0.1)))
        .last()
        .isInstanceOf(EndpointEvent.Dropped.class);
    assertThat(heard(windows(12, 0.7), windows(5, 0.95), windows(30, 0.1)))
        .last()
        .isInstanceOf(EndpointEvent.Ended.class);
    assertThat(heard(windows(4, 0.85), windows(30, 0.1)))
        .last()
        .isInstanceOf(EndpointEvent.Ended.class);
  }

  @Test
  void cutsWhatNeverEndsWhereItIsWeakest() {
    List<EndpointEvent> events = heard(windows(110, 0.9), windows(1, 0.5), windows(60, 0.9));
    assertThat(events)
        .containsExactly(
            new EndpointEvent.Started(0, 96),
            new EndpointEvent.Ended(0, 111 * WINDOW, 125 * WINDOW, true),
            new EndpointEvent.Started(111 * WINDOW, 125 * WINDOW));
  }

  @Test
  void keepsItsPromisesForAnySound() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      Endpointer endpointer = new Endpointer(SETTINGS);
      List<EndpointEvent> events = new ArrayList<>();
      double level = random.nextDouble();
      for (int window = 1; window <= 2_000; window++) {
        level = random.nextInt(12) == 0 ? random.nextDouble() : level;
        List<EndpointEvent> now = endpointer.accept(level);
        for (EndpointEvent event : now) {
          assertThat(event.decidedMillis()).isEqualTo((long) window * WINDOW);
        }
        events.addAll(now);
      }
      assertPromises(events, endpointer.speaking());
    }
  }

  /** Beginnings and ends alternate, nothing overlaps, nothing lies ahead or lasts too long. */
  private static void assertPromises(List<EndpointEvent> events, boolean speaking) {
    long over = 0;
    EndpointEvent.Started open = null;
    for (EndpointEvent event : events) {
      switch (event) {
        case EndpointEvent.Started started -> {
          assertThat(open).isNull();
          assertThat(started.atMillis()).isBetween(over, started.decidedMillis());
          open = started;
        }
        case EndpointEvent.Paused paused -> assertThat(open).isNotNull();
        case EndpointEvent.Ended ended -> {
          assertThat(open).isNotNull();
          assertThat(ended.fromMillis()).isEqualTo(open.atMillis());
          assertThat(ended.toMillis()).isBetween(ended.fromMillis() + 1, ended.decidedMillis());
          assertThat(ended.toMillis() - ended.fromMillis())
              .isLessThanOrEqualTo(SETTINGS.maximumMillis() + WINDOW);
          assertThat(ended.forced() || ended.decidedMillis() - ended.toMillis() >= 480).isTrue();
          over = ended.toMillis();
          open = null;
        }
        case EndpointEvent.Dropped dropped -> {
          assertThat(open).isNotNull();
          assertThat(dropped.fromMillis()).isEqualTo(open.atMillis());
          over = dropped.toMillis();
          open = null;
        }
      }
    }
    assertThat(open != null).isEqualTo(speaking);
  }

  @Test
  void refusesSettingsThatCannotWork() {
    assertThatThrownBy(() -> EndpointSettings.CALL.withHangMillis(100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hangMillis");
  }

  @SafeVarargs
  private static List<EndpointEvent> heard(List<Double>... stretches) {
    return heard(new Endpointer(SETTINGS), stretches);
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
