package org.warmline.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.warmline.conversation.Load;

class CapacityTest {

  @Test
  void theLimitIsWhatTheBareEnginesLeave() {
    Limit limit = new Limit(2, 0.025, 0.2, 0.004, 0.001);
    assertThat(limit.calls()).isCloseTo(200, within(1e-6));
    assertThat(limit.share(100)).isCloseTo(0.5, within(1e-6));
    assertThat(new Limit(2, 0, 0, 0, 0).calls()).isZero();
    assertThat(new Limit(2, 0, 0, 0, 0).share(10)).isZero();
  }

  @Test
  void stepsGoOnUntilItWasTooMuchTwice() {
    StepControl control = new StepControl(10, 100);
    assertThat(control.first()).isEqualTo(10);
    assertThat(control.next(10, true)).isEqualTo(OptionalInt.of(20));
    assertThat(control.next(20, false)).isEqualTo(OptionalInt.of(20));
    assertThat(control.next(20, true)).isEqualTo(OptionalInt.of(30));
    assertThat(control.next(30, false)).isEqualTo(OptionalInt.of(30));
    assertThat(control.next(30, false)).isEmpty();
    assertThat(control.rated()).isEqualTo(20);
  }

  @Test
  void stepsEndAtTheMost() {
    StepControl control = new StepControl(10, 15);
    assertThat(control.next(10, true)).isEqualTo(OptionalInt.of(15));
    assertThat(control.next(15, true)).isEmpty();
    assertThat(control.rated()).isEqualTo(15);
    assertThat(new StepControl(10, 4).first()).isEqualTo(4);
  }

  /** Whatever a machine does, there are at most twice as many steps as there can be numbers. */
  @Test
  void stepsAlwaysEnd() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int step = 1 + random.nextInt(20);
      int most = 1 + random.nextInt(100);
      StepControl control = new StepControl(step, most);
      OptionalInt next = OptionalInt.of(control.first());
      int held = 0;
      int taken = 0;
      while (next.isPresent()) {
        boolean fine = random.nextInt(4) > 0;
        held = fine ? Math.max(held, next.getAsInt()) : held;
        taken++;
        assertThat(next.getAsInt()).isBetween(1, most);
        next = control.next(next.getAsInt(), fine);
      }
      assertThat(control.rated()).isEqualTo(held);
      assertThat(taken).isLessThanOrEqualTo(2 * (most / step + 2));
    }
  }

  @Test
  void aStepIsHeldByAllThreeCriteria() {
    Criteria goal = Criteria.GOAL;
    assertThat(goal.findMiss(Steps.of(10, 700, 100))).isEmpty();
    assertThat(goal.findMiss(Steps.of(10, 900, 0)).orElseThrow()).contains("voice to voice");
    assertThat(goal.findMiss(Steps.of(10, 500, 101)).orElseThrow()).contains("late");
    assertThat(goal.findMiss(Steps.of(10, 500, 0, List.of("broke"))).orElseThrow())
        .contains("1 errors, the first: broke");
  }

  @Test
  void theRatedStepIsTheLastOfItsNumber() {
    StepFigures better = Steps.of(20, 600, 0);
    List<StepFigures> steps = List.of(Steps.of(10, 500, 0), Steps.of(20, 900, 0), better);
    CapacityReport report =
        new CapacityReport(
            steps,
            20,
            new Limit(2, 0.02, 0.2, 0.004, 0.002),
            Optional.empty(),
            0,
            0,
            new Load(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false));
    assertThat(report.atRated()).isSameAs(better);
    assertThat(report.eta()).isCloseTo(0.1, within(1e-6));
  }

  @Test
  void aLineThroughPointsHasTheirSlope() {
    Fit fit = Fit.through(List.of(new Fit.Point(1, 5), new Fit.Point(2, 7), new Fit.Point(3, 9)));
    assertThat(fit.slope()).isCloseTo(2, within(1e-9));
    assertThat(fit.mean()).isCloseTo(7, within(1e-9));
    assertThat(Fit.through(List.of()).slope()).isZero();
  }

  @Test
  void theIntervalHoldsThePercentileAndNarrowsWithMoreFigures() {
    List<Long> few = LongStream.range(0, 20).mapToObj(i -> 600 + i * 10).toList();
    List<Long> many = LongStream.range(0, 2_000).mapToObj(i -> 600 + i / 10).toList();
    Interval wide = Interval.of(few, 50);
    Interval narrow = Interval.of(many, 50);
    assertThat(wide.from()).isLessThanOrEqualTo(690);
    assertThat(wide.to()).isGreaterThanOrEqualTo(690);
    assertThat(narrow.to() - narrow.from()).isLessThan(wide.to() - wide.from());
    assertThat(Interval.of(List.of(), 50)).isEqualTo(new Interval(0, 0));
  }
}
