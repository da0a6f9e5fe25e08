package org.warmline.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.rehearsal.bench.Bench;
import org.warmline.rehearsal.bench.CapacityReport;
import org.warmline.rehearsal.bench.Criteria;
import org.warmline.rehearsal.bench.SoakReport;
import org.warmline.rehearsal.bench.StepFigures;
import org.warmline.store.DemoData;

/** Short benches as they are, callers in a process of their own; no figure of speed is held. */
@Tag("model")
class BenchTest {
  private static final int SOAK_SECONDS = 45;
  private static final int SAMPLE_SECONDS = 5;

  @TempDir private static Path cache;
  private static SoundKit sound;

  @BeforeAll
  static void open() {
    sound = SoundKit.open(cache);
  }

  @AfterAll
  static void close() {
    if (sound != null) {
      sound.close();
    }
  }

  @Test
  void twoCallersOfAnotherProcessAreServedAndMeasured() throws Exception {
    try (Bench bench = bench(2)) {
      StepFigures figures = bench.latency(2, 1);
      assertThat(figures.errors()).isEmpty();
      assertThat(figures.ended()).isEqualTo(2);
      assertThat(figures.resolved()).isEqualTo(2);
      assertThat(figures.voiceToVoice()).hasSizeGreaterThanOrEqualTo(10);
      assertThat(figures.voiceToVoice()).allMatch(millis -> millis > 0);
      assertThat(figures.closed()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(figures.times()).hasSizeGreaterThanOrEqualTo(10);
      assertThat(figures.frames()).isGreaterThan(2 * 20 * 50);
      assertThat(figures.speechShare()).isBetween(0.03, 0.6);
      assertThat(figures.liveShare()).isPresent();
      assertThat(figures.serviceCores()).isPositive();
      assertThat(figures.generatorCores()).isPositive();
    }
  }

  @Test
  void capacityEndsAtTheMostCallsAndKnowsTheLimit() throws Exception {
    Criteria whatever = new Criteria(100_000, 100);
    try (Bench bench = bench(2)) {
      CapacityReport report = bench.capacity(new Bench.Steps(1, 2, 4, 1, whatever));
      assertThat(report.steps()).extracting(StepFigures::calls).containsExactly(1, 2);
      assertThat(report.rated()).isEqualTo(2);
      assertThat(report.why()).isEmpty();
      assertThat(report.limit().calls()).isGreaterThan(10);
      assertThat(report.limit().moving()).isPositive();
      assertThat(report.eta()).isBetween(0.001, 1.0);
      assertThat(report.load().hearJobs()).isPositive();
    }
  }

  /** How late frames are hangs on what else the machine does, so that it is left to the command. */
  @Test
  void nothingGrowsWhileCallsComeAndGo() throws Exception {
    try (Bench bench = bench(4)) {
      SoakReport report = bench.soak(4, SOAK_SECONDS, SAMPLE_SECONDS);
      assertThat(report.samples()).hasSize(SOAK_SECONDS / SAMPLE_SECONDS);
      assertThat(report.troubles()).filteredOn(trouble -> !trouble.contains("late")).isEmpty();
    }
  }

  private static Bench bench(int lines) throws IOException {
    DemoData data = DemoData.of(1, SoundKit.NOW);
    CallerVoice voice = new RecordedVoice(new SynthesizedVoice(sound.speech().synthesizer(), 1));
    return new Bench(
        sound.speech(),
        sound.workers(),
        line -> sound.kit("bench-test-" + line),
        lines,
        List.of(Story.first(data, SoundKit.NOW, voice)),
        progress -> {});
  }
}
