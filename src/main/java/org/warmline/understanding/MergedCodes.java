package org.warmline.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warmline.call.Expectation;
import org.warmline.call.Slot;
import org.warmline.call.Transcript;
import org.warmline.understanding.codes.CodeMerge;
import org.warmline.understanding.codes.CodeReading;
import org.warmline.understanding.codes.PostalCodes;
import org.warmline.understanding.words.Words;

/**
 * Makes one code of all readings of a sound, symbol by symbol, where no reading alone is sure.
 * Immutable, may be shared between threads.
 */
final class MergedCodes {
  private static final Set<String> CODES = Set.of("code", "booking_reference", "order_number");

  private final CodeMerge merge = new CodeMerge();
  private final PostalCodes postalCodes = new PostalCodes();

  /**
   * The code, as uncertain.
   *
   * @param possible how likely another reading must be to count
   */
  Optional<Slot> find(Transcript heard, Expectation expected, double possible) {
    List<Words> readings =
        Stream.concat(
                Stream.of(heard.text()),
                heard.alternatives().stream()
                    .filter(other -> other.confidence() >= possible)
                    .map(Transcript.Alternative::text))
            .map(Words::of)
            .toList();
    return code(readings, expected)
        .map(code -> new CodeReading(code.code(), code.cost(), false, code.start(), code.end()))
        .map(code -> Readings.slot(AskedSlot.nameOf(expected), code, readings.get(0)));
  }

  private Optional<CodeReading> code(List<Words> readings, Expectation expected) {
    if (expected.type().equals("postal_code")) {
      return postalCodes.merge(readings);
    }
    boolean shaped = CODES.contains(expected.type()) && !expected.pattern().isEmpty();
    return shaped ? merge.merge(readings, List.of(expected.pattern())) : Optional.empty();
  }
}
