package org.warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.call.Expectation;

/**
 * One turn of the set in src/test/sound/turns.tsv.
 *
 * @param half {@code dev} or {@code held}
 * @param pieces what is said between the pauses
 * @param pausesMillis the pauses, one less than pieces
 */
record TurnRow(
    String half,
    String kind,
    Expectation expected,
    List<String> pieces,
    List<Integer> pausesMillis) {
  private static final Path SET = Path.of("src/test/sound/turns.tsv");
  private static final Pattern PAUSE = Pattern.compile("\\s*<(\\d+)>\\s*");

  TurnRow {
    pieces = List.copyOf(pieces);
    pausesMillis = List.copyOf(pausesMillis);
  }

  static List<TurnRow> read() throws IOException {
    return Files.readAllLines(SET).stream()
        .filter(line -> !line.startsWith("#"))
        .map(TurnRow::parse)
        .toList();
  }

  private static TurnRow parse(String line) {
    String[] cells = line.split("\t", -1);
    List<String> phrases = cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\|", -1));
    List<Integer> pauses = new ArrayList<>();
    Matcher pause = PAUSE.matcher(cells[5]);
    while (pause.find()) {
      pauses.add(Integer.valueOf(pause.group(1)));
    }
    Expectation expected = new Expectation(cells[2], cells[2], cells[3], phrases);
    return new TurnRow(
        cells[0], cells[1], expected, List.of(PAUSE.split(cells[5], -1)), List.copyOf(pauses));
  }

  String text() {
    return String.join(" ", pieces);
  }
}
