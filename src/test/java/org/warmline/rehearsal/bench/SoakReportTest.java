package org.warmline.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakReportTest {
  private final Random random = new Random(5);

  @Test
  void whatOnlyWaversIsFlat() {
    assertThat(report(i -> sample(i, 600 + wave(8), 90 + wave(3), 60 + i % 2, 200, 0)).troubles())
        .isEmpty();
  }

  @Test
  void warmingUpIsNotGrowth() {
    assertThat(report(i -> sample(i, i < 5 ? 300 + 60 * i : 600, 90, 60, 200, 0)).troubles())
        .isEmpty();
  }

  @Test
  void aLeakOfAnyKindIsFound() {
    assertThat(report(i -> sample(i, 600 + 4 * i, 90, 60, 200, 0)).troubles())
        .singleElement()
        .asString()
        .contains("memory of the process");
    assertThat(report(i -> sample(i, 600, 90 + 2 * i, 60, 200, 0)).troubles())
        .singleElement()
        .asString()
        .contains("heap");
    assertThat(report(i -> sample(i, 600, 90, 60 + i, 200, 0)).troubles())
        .singleElement()
        .asString()
        .contains("threads");
    assertThat(report(i -> sample(i, 600, 90, 60, 200 + 3 * i, 0)).troubles())
        .singleElement()
        .asString()
        .contains("open files");
  }

  @Test
  void lateFramesAndErrorsAreTroubles() {
    assertThat(report(i -> sample(i, 600, 90, 60, 200, 200)).troubles())
        .singleElement()
        .asString()
        .contains("late");
    SoakReport broken =
        new SoakReport(
            1,
            List.of(
                new SoakReport.Sample(
                    60, 600, 90, 60, 200, Steps.of(1, 500, 0, List.of("a line broke")))));
    assertThat(broken.troubles()).containsExactly("a line broke");
  }

  @Test
  void nothingWrittenIsATrouble() {
    assertThat(new SoakReport(1, List.of()).troubles()).isNotEmpty();
  }

  private double wave(double by) {
    return by * (random.nextDouble() - 0.5);
  }

  private static SoakReport report(IntFunction<SoakReport.Sample> each) {
    return new SoakReport(10, IntStream.range(0, 20).mapToObj(each).toList());
  }

  private static SoakReport.Sample sample(
      int index, double resident, double heap, int threads, long files, long late) {
    return new SoakReport.Sample(
        60.0 * index, resident, heap, threads, files, Steps.of(10, 500, late));
  }
}
