package org.warmline.speech;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warmline.call.Transcript;
import org.warmline.call.Transcript.Alternative;

/** Several looks at the same sound as one transcript: the surest, and what the others said. */
final class Readings {
  private static final int MOST_ALTERNATIVES = 4;

  /** What is less sure than this is no words at all. */
  static final double LEAST_CONFIDENCE = 0.02;

  private Readings() {}

  static Transcript surest(List<Transcript> readings) {
    return readings.stream().max(Comparator.comparingDouble(Transcript::confidence)).orElseThrow();
  }

  static Transcript together(List<Transcript> readings) {
    Transcript best = surest(readings);
    if (best.text().isEmpty() || best.confidence() < LEAST_CONFIDENCE) {
      return Transcript.NOTHING;
    }
    Map<List<String>, Alternative> others = new LinkedHashMap<>();
    readings.stream()
        .flatMap(Readings::all)
        .filter(other -> !other.text().isEmpty())
        .sorted(Comparator.comparingDouble(Alternative::confidence).reversed())
        .forEach(other -> others.putIfAbsent(SpokenForm.words(other.text()), other));
    others.remove(SpokenForm.words(best.text()));
    return new Transcript(
        best.text(),
        best.confidence(),
        best.kind(),
        others.values().stream().limit(MOST_ALTERNATIVES).toList());
  }

  private static Stream<Alternative> all(Transcript reading) {
    return Stream.concat(
        Stream.of(new Alternative(reading.text(), reading.confidence())),
        reading.alternatives().stream());
  }
}
