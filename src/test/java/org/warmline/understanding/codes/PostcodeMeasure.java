package org.warmline.understanding.codes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.warmline.understanding.words.Words;

/** Prints how many postcodes are read right: src/test/understanding/measure-postcodes runs it. */
final class PostcodeMeasure {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CodeMerge merge = new CodeMerge();
  private int lines;
  private int first;
  private int all;
  private int silent;
  private final Map<String, List<String>> attempts = new LinkedHashMap<>();

  private PostcodeMeasure() {}

  /** Takes a file of lines {@code true postcode<TAB>JSON list of what a recognizer heard}. */
  public static void main(String[] args) throws IOException {
    PostcodeMeasure measure = new PostcodeMeasure();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      measure.add(line.split("\t", 2));
    }
    measure.print(System.out);
  }

  private void add(String[] columns) throws IOException {
    List<Words> readings = new ArrayList<>();
    JSON.readTree(columns[1]).forEach(reading -> readings.add(Words.of(reading.asText())));
    String code = columns[0].replace(" ", "");
    lines++;
    silent += readings.isEmpty() ? 1 : 0;
    Optional<String> merged = read(readings);
    all += merged.filter(code::equals).isPresent() ? 1 : 0;
    List<String> heard = attempts.computeIfAbsent(code, key -> new ArrayList<>());
    merged.ifPresent(heard::add);
    List<Words> one = readings.subList(0, Math.min(1, readings.size()));
    first += read(one).filter(code::equals).isPresent() ? 1 : 0;
  }

  private Optional<String> read(List<Words> readings) {
    return merge.merge(readings, UkPostcodes.SHAPES).map(CodeReading::code);
  }

  private void print(PrintStream out) {
    out.printf("lines %d, of which nothing was heard %d%n", lines, silent);
    out.printf("exact from the first reading: %.1f %%%n", 100.0 * first / lines);
    out.printf("exact from all readings: %.1f %%%n", 100.0 * all / lines);
    out.printf("codes %d, of which%n", attempts.size());
    tell(out, "heard right in at least one attempt", (code, heard) -> heard.contains(code));
    tell(out, "among the attempts and their mixtures", PostcodeMeasure::isMixed);
    tell(out, "among these and what sounds like one of them", PostcodeMeasure::isFound);
  }

  private void tell(PrintStream out, String what, BiPredicate<String, List<String>> has) {
    long found =
        attempts.entrySet().stream().filter(e -> has.test(e.getKey(), e.getValue())).count();
    out.printf("  %s: %.1f %%%n", what, 100.0 * found / attempts.size());
  }

  /**
   * As if a code that is on record were looked for after each attempt with what was heard before.
   */
  private static boolean isMixed(String code, List<String> heard) {
    for (int i = 0; i < heard.size(); i++) {
      if (heard.get(i).equals(code)
          || CodeAttempts.others(heard.get(i), heard.subList(0, i)).contains(code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFound(String code, List<String> heard) {
    return isMixed(code, heard)
        || heard.stream().anyMatch(each -> NearCodes.of(each).contains(code));
  }
}
