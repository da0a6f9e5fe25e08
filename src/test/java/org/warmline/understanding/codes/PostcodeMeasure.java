package org.warmline.understanding.codes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/** Prints how many postcodes are read right: src/test/understanding/measure-postcodes runs it. */
final class PostcodeMeasure {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CodeMerge merge = new CodeMerge();
  private int lines;
  private int first;
  private int all;
  private int silent;

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
    all += read(readings).filter(code::equals).isPresent() ? 1 : 0;
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
  }
}
