package org.warmline.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts tests by kind and lays them out as text. Not to be shared between threads. */
final class ClosingTable {
  private static final String HEAD = "kind\tran\tskipped\tcommand that enables it";
  private static final String AND = "; ";

  private final Map<Kind, Row> rows = new EnumMap<>(Kind.class);

  void ran(Kind kind, long tests) {
    row(kind).ran += tests;
  }

  void skipped(Kind kind, long tests, String command) {
    row(kind).skipped += tests;
    row(kind).commands.add(command);
  }

  long skipped() {
    return rows.values().stream().mapToLong(row -> row.skipped).sum();
  }

  /** Kept as tab-separated lines, for the step that ends the build. */
  void writeTo(Path file) {
    try {
      Files.write(file, lines());
    } catch (IOException problem) {
      throw new UncheckedIOException("The closing table cannot be written to " + file, problem);
    }
  }

  static ClosingTable readFrom(Path file) throws IOException {
    ClosingTable table = new ClosingTable();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      Kind.findByTag(cells[0]).ifPresent(kind -> table.take(kind, cells));
    }
    return table;
  }

  private void take(Kind kind, String... cells) {
    ran(kind, Long.parseLong(cells[1]));
    row(kind).skipped += Long.parseLong(cells[2]);
    if (!cells[3].isEmpty()) {
      row(kind).commands.addAll(List.of(cells[3].split(AND)));
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      text.append(
          "%-10s | %5s | %7s | %s"
              .formatted(cells[0], cells[1], cells[2], cells[3])
              .stripTrailing());
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    rows.forEach(
        (kind, row) ->
            lines.add(
                String.join(
                    "\t",
                    kind.tag(),
                    Long.toString(row.ran),
                    Long.toString(row.skipped),
                    String.join(AND, row.commands))));
    return lines;
  }

  private Row row(Kind kind) {
    return rows.computeIfAbsent(kind, absent -> new Row());
  }

  private static final class Row {
    private final Set<String> commands = new TreeSet<>();
    private long ran;
    private long skipped;
  }
}
