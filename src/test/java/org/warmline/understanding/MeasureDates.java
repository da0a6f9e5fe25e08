package org.warmline.understanding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warmline.call.Expectation;
import org.warmline.call.Slot;

/**
 * Prints how many dates and times of a list are read as the list has them, and which are not:
 * src/test/understanding/measure-dates runs it.
 */
public final class MeasureDates {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");
  private static final int NO_LIST = 2;

  private final PrintStream out;
  private int dated;
  private int agreed;
  private int dateless;
  private int falseAlarms;

  private MeasureDates(PrintStream out) {
    this.out = out;
  }

  /** Takes a file of lines {@code phrase<TAB>what is expected}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("measure-dates takes one file of lines: phrase, tab, what is expected");
      System.exit(NO_LIST);
    }
    MeasureDates measure = new MeasureDates(System.out);
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      measure.add(line.split("\t", 2));
    }
    measure.print();
  }

  private void add(String[] columns) {
    Map<String, Slot> slots = Slotted.slots(columns[0], Expectation.NOTHING, NOW);
    boolean none =
        List.of("date", "date_range", "time", "part_of_day").stream().noneMatch(slots::containsKey);
    boolean right =
        columns[1].equals("NONE")
            ? none
            : List.of(columns[1].split("\\|")).stream()
                .map(ExpectedWhen::of)
                .anyMatch(expected -> expected.fits(slots));
    if (columns[1].equals("NONE")) {
      dateless++;
      falseAlarms += right ? 0 : 1;
    } else {
      dated++;
      agreed += right ? 1 : 0;
    }
    if (!right) {
      out.printf("  %s: read %s, expected %s%n", columns[0], told(slots), columns[1]);
    }
  }

  private static String told(Map<String, Slot> slots) {
    return slots.isEmpty()
        ? "nothing"
        : slots.values().stream()
            .sorted(Comparator.comparing(Slot::name))
            .map(slot -> slot.name() + "=" + slot.value() + range(slot))
            .collect(Collectors.joining(" "));
  }

  private static String range(Slot slot) {
    Optional<String> to = Optional.ofNullable(slot.details().get("to"));
    return to.filter(end -> slot.name().equals("time") && !end.equals(slot.value()))
        .map(end -> " (to " + end + ")")
        .orElse("");
  }

  private void print() {
    double share = dated == 0 ? 0 : 100.0 * agreed / dated;
    out.printf(
        Locale.ROOT, "dates and times: %d of %d as expected (%.1f %%)%n", agreed, dated, share);
    out.printf("sentences without any: %d, of which %d had one found%n", dateless, falseAlarms);
  }
}
