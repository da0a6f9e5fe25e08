package org.warmline.understanding.codes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warmline.understanding.words.Words;

/** Reads postal codes where no shape is given: British, American and Canadian ones. */
public final class PostalCodes {
  private static final List<String> SHAPES =
      List.of("99999", "A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA", "A9A9A9");

  private final SpokenCodes codes = new SpokenCodes();

  /** The code of the shape that fits best. */
  public Optional<CodeReading> read(Words words) {
    return SHAPES.stream()
        .flatMap(shape -> codes.readExpected(words, shape).stream())
        .min(Comparator.comparingDouble(CodeReading::cost));
  }

  /** The shapes that are known. */
  static Stream<String> shapes() {
    return SHAPES.stream();
  }
}
