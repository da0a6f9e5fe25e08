package org.warmline.understanding.codes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/**
 * Reads postal codes where no shape is given: American, Canadian and British ones. Immutable, may
 * be shared between threads.
 */
public final class PostalCodes {
  private static final List<String> AMERICAN = List.of("99999", "A9A9A9");

  private final SpokenCodes codes = new SpokenCodes();
  private final CodeMerge merge = new CodeMerge();

  /** The code of the shape that fits best. */
  public Optional<CodeReading> read(Words words) {
    return best(words, List.of(words));
  }

  /** The code that explains all readings of the same sound best, likeliest first. */
  public Optional<CodeReading> merge(List<Words> readings) {
    return readings.isEmpty() ? Optional.empty() : best(readings.get(0), readings);
  }

  private Optional<CodeReading> best(Words first, List<Words> readings) {
    Optional<CodeReading> american =
        AMERICAN.stream()
            .flatMap(shape -> codes.readExpected(first, shape).stream())
            .min(Comparator.comparingDouble(CodeReading::cost));
    Optional<CodeReading> british = merge.merge(readings, UkPostcodes.SHAPES);
    boolean cheaper =
        american.isPresent()
            && (british.isEmpty() || american.get().cost() <= british.get().cost());
    return cheaper ? american : british;
  }
}
