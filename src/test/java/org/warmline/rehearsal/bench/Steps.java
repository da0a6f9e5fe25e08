package org.warmline.rehearsal.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Made-up figures of steps. */
final class Steps {
  private Steps() {}

  /** So many calls, whose answers took between half of this and all of it. */
  static StepFigures of(int calls, long slowestMillis, long late) {
    return of(calls, slowestMillis, late, List.of());
  }

  static StepFigures of(int calls, long slowestMillis, long late, List<String> errors) {
    List<Long> answers =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i -> slowestMillis / 2 + i * slowestMillis / 200)
            .toList();
    return new StepFigures(
        calls, 20, answers, List.of(), List.of(), 10_000, late, 0, 0, errors, 0.5, 0.1, 0, 15, 0.2);
  }
}
