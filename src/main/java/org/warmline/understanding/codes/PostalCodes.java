package org.warmline.understanding.codes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/**
 * Reads postal codes where no shape is given: American (of five or nine digits), Canadian and
 * British ones. Immutable, may be shared between threads.
 */
public final class PostalCodes {
  private static final String LONG_ZIP = "999999999";
  private static final int ZIP = 5;
  private static final List<String> AMERICAN = List.of("99999", LONG_ZIP, "A9A9A9");

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

  /** A long ZIP code with its hyphen: {@code 60614-1234}. */
  private static CodeReading written(CodeReading zip) {
    String code = zip.code();
    boolean whole = code.length() == LONG_ZIP.length() && Character.isDigit(code.charAt(0));
    String hyphened = whole ? code.substring(0, ZIP) + "-" + code.substring(ZIP) : code;
    return new CodeReading(hyphened, zip.cost(), zip.certain(), zip.start(), zip.end());
  }

  private Optional<CodeReading> best(Words first, List<Words> readings) {
    Optional<CodeReading> american =
        AMERICAN.stream()
            .flatMap(shape -> codes.readExpected(first, shape).stream())
            .map(PostalCodes::written)
            .min(Comparator.comparingDouble(CodeReading::cost));
    Optional<CodeReading> british = merge.merge(readings, UkPostcodes.SHAPES);
    boolean cheaper =
        american.isPresent()
            && (british.isEmpty() || american.get().cost() <= british.get().cost());
    return cheaper ? american : british;
  }
}
