package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.conversation.BargeIn.Act;
import org.warmline.conversation.BargeIn.Stage;

class BargeInTest {
  private static final int DAYS = 500;
  private static final int DAY_MILLIS = 60_000;

  private final BargeIn bargeIn = new BargeIn();

  @Test
  void wordsThatWantTheTurnGetIt() {
    assertThat(bargeIn.started(1000, 1000, true, false)).isEqualTo(Act.HOLD);
    assertThat(bargeIn.opening(true)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.passed(1500, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.passed(1660, false)).isEqualTo(Act.DROP);
    assertThat(bargeIn.ended(true)).isEqualTo(Act.NOTHING);
  }

  /** A word's first consonants are heard by us, but not by what detects voice. */
  @Test
  void aWordThatBeganWithoutVoiceIsDecidedByItsFirstSound() {
    assertThat(bargeIn.started(1000, 744, true, false)).isEqualTo(Act.HOLD);
    assertThat(bargeIn.passed(1380, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.passed(1384, false)).isEqualTo(Act.DROP);
    bargeIn.ended(true);
    bargeIn.started(5000, 4968, true, false);
    assertThat(bargeIn.passed(5500, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.passed(5520, false)).isEqualTo(Act.DROP);
  }

  @Test
  void aListenerIsLetListen() {
    bargeIn.started(1000, 1000, true, false);
    bargeIn.opening(false);
    assertThat(bargeIn.passed(1660, false)).isEqualTo(Act.RESUME);
    assertThat(bargeIn.passed(2000, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.ended(false)).isEqualTo(Act.NOTHING);
  }

  @Test
  void aSentenceThatBeganAsAListenersTakesTheTurnWhenItWantsMore() {
    bargeIn.started(1000, 1000, true, false);
    bargeIn.opening(false);
    bargeIn.passed(1660, false);
    assertThat(bargeIn.opening(true)).isEqualTo(Act.DROP);
    assertThat(bargeIn.ended(true)).isEqualTo(Act.NOTHING);
    bargeIn.started(5000, 5000, true, false);
    bargeIn.opening(false);
    bargeIn.passed(5660, false);
    assertThat(bargeIn.ended(true)).isEqualTo(Act.DROP);
  }

  @Test
  void whatIsOverSoonIsDecidedAtOnce() {
    bargeIn.started(1000, 1000, true, false);
    assertThat(bargeIn.ended(false)).isEqualTo(Act.RESUME);
    bargeIn.started(2000, 2000, true, false);
    assertThat(bargeIn.ended(true)).isEqualTo(Act.DROP);
  }

  @Test
  void whoseWordsComeTooLateHasTheTurn() {
    bargeIn.started(1000, 1000, true, false);
    assertThat(bargeIn.passed(1660, false)).isEqualTo(Act.DROP);
  }

  @Test
  void nothingIsHeldOfWhatMustBeHeardUntilItHasBeen() {
    assertThat(bargeIn.started(1000, 1000, true, true)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.passed(3000, true)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.passed(3020, false)).isEqualTo(Act.HOLD);
    assertThat(bargeIn.ended(true)).isEqualTo(Act.DROP);
    bargeIn.started(5000, 5000, true, true);
    assertThat(bargeIn.ended(true)).isEqualTo(Act.DROP_AFTER_DUTY);
    bargeIn.started(7000, 7000, true, true);
    assertThat(bargeIn.ended(false)).isEqualTo(Act.NOTHING);
  }

  @Test
  void whoSpeaksIntoSilenceHasTheTurnAnyway() {
    assertThat(bargeIn.started(1000, 1000, false, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.stage()).isEqualTo(Stage.FREE);
    assertThat(bargeIn.passed(3000, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.ended(true)).isEqualTo(Act.NOTHING);
  }

  @Test
  void voiceThatComesToNothingIsHeldBrieflyAndSpeechIsHeldOn() {
    assertThat(bargeIn.voice(1000, true)).isEqualTo(Act.HOLD);
    assertThat(bargeIn.passed(1140, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.passed(1160, false)).isEqualTo(Act.RESUME);
    assertThat(bargeIn.voice(2000, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.voice(3000, true)).isEqualTo(Act.HOLD);
    assertThat(bargeIn.started(2968, 2968, true, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.passed(3200, false)).isEqualTo(Act.NOTHING);
    assertThat(bargeIn.ended(true)).isEqualTo(Act.DROP);
  }

  @Test
  void everyHoldIsFollowedByOneDecisionInTime() {
    for (int seed = 0; seed < DAYS; seed++) {
      new Day(new Random(seed), "seed " + seed).pass();
    }
  }

  /** A caller who speaks, pauses, coughs and presses keys as it comes, frame by frame. */
  private static final class Day {
    private final BargeIn bargeIn = new BargeIn();
    private final Random random;
    private final String name;
    private long now;
    private long heldSince = -1;
    private boolean speaking;
    private boolean dropped;

    Day(Random random, String name) {
      this.random = random;
      this.name = name;
    }

    void pass() {
      while (now < DAY_MILLIS) {
        now += 20;
        boolean onDuty = random.nextInt(20) == 0;
        take(bargeIn.passed(now, onDuty));
        if (random.nextInt(10) == 0) {
          take(bargeIn.voice(now - random.nextInt(60), random.nextInt(4) > 0));
        }
        if (!speaking && random.nextInt(30) == 0) {
          speaking = true;
          dropped = false;
          long began = now - random.nextInt(120);
          take(bargeIn.started(began, began - random.nextInt(320), random.nextInt(4) > 0, onDuty));
        } else if (speaking) {
          speak();
        }
        assertThat(heldSince < 0 || now - heldSince <= 700).as(name + " at " + now).isTrue();
      }
    }

    private void speak() {
      switch (random.nextInt(60)) {
        case 0, 1 -> {
          speaking = false;
          take(bargeIn.ended(random.nextBoolean()));
          assertThat(bargeIn.stage()).as(name).isEqualTo(Stage.FREE);
          assertThat(heldSince).as(name).isNegative();
        }
        case 2, 3 -> take(bargeIn.opening(random.nextBoolean()));
        case 4 -> {
          bargeIn.taken();
          heldSince = -1;
          dropped = true;
        }
        default -> {}
      }
    }

    private void take(Act act) {
      switch (act) {
        case HOLD -> {
          assertThat(heldSince).as(name).isNegative();
          heldSince = now;
        }
        case RESUME -> {
          assertThat(heldSince).as(name).isNotNegative();
          heldSince = -1;
        }
        case DROP -> {
          assertThat(dropped).as(name).isFalse();
          dropped = true;
          heldSince = -1;
        }
        case NOTHING, DROP_AFTER_DUTY -> {}
      }
    }
  }
}
