package org.warmline.rehearsal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How the service fared over a long time with the same number of calls.
 *
 * @param samples one after the other, as far apart
 */
public record SoakReport(int calls, List<Sample> samples) {
  private static final double WARM_UP = 0.25;

  /** In less time than this the program has not warmed up, and only a fast leak can be told. */
  private static final int TELLING_SECONDS = 600;

  private static final double MOST_LATE_PERCENT = 1;

  /**
   * What was used at one time, and what happened since the time before.
   *
   * @param seconds since the beginning
   * @param heapMb in use, after collecting garbage
   */
  public record Sample(
      double seconds,
      double residentMb,
      double heapMb,
      int threads,
      long openFiles,
      StepFigures figures) {}

  public SoakReport {
    samples = List.copyOf(samples);
  }

  /**
   * What is not as it should be: memory, threads or files that grow, late frames, errors. The first
   * quarter is left out, while the program warms up.
   */
  public List<String> troubles() {
    List<String> troubles = new ArrayList<>();
    boolean telling = !samples.isEmpty() && samples.getLast().seconds() >= TELLING_SECONDS;
    grows("memory of the process, MB", Sample::residentMb, telling ? 0.05 : 0.2, 24)
        .ifPresent(troubles::add);
    grows("heap, MB", Sample::heapMb, 0.1, 8).ifPresent(troubles::add);
    grows("threads", Sample::threads, 0.1, 4).ifPresent(troubles::add);
    grows("open files", Sample::openFiles, 0.1, 4).ifPresent(troubles::add);
    long frames = samples.stream().mapToLong(each -> each.figures().frames()).sum();
    long late = samples.stream().mapToLong(each -> each.figures().late()).sum();
    if (frames == 0) {
      troubles.add("no frames were written at all");
    } else if (100.0 * late / frames > MOST_LATE_PERCENT) {
      troubles.add(String.format(Locale.ROOT, "%.2f %% of the frames late", 100.0 * late / frames));
    }
    samples.forEach(each -> troubles.addAll(each.figures().errors()));
    return List.copyOf(troubles);
  }

  /** Growth from the first to the last sample, along the line that fits best. */
  public double growth(ToDoubleFunction<Sample> of) {
    List<Sample> warm = warm();
    Fit fit = fit(warm, of);
    return warm.isEmpty()
        ? 0
        : fit.slope() * (warm.getLast().seconds() - warm.getFirst().seconds());
  }

  private Optional<String> grows(
      String name, ToDoubleFunction<Sample> of, double share, double least) {
    double mean = fit(warm(), of).mean();
    double growth = growth(of);
    return growth <= Math.max(share * mean, least)
        ? Optional.empty()
        : Optional.of(
            String.format(Locale.ROOT, "%s: grew by %.1f from about %.1f", name, growth, mean));
  }

  private List<Sample> warm() {
    return samples.subList((int) (WARM_UP * samples.size()), samples.size());
  }

  private static Fit fit(List<Sample> samples, ToDoubleFunction<Sample> of) {
    return Fit.through(
        samples.stream()
            .map(each -> new Fit.Point(each.seconds(), of.applyAsDouble(each)))
            .toList());
  }
}
