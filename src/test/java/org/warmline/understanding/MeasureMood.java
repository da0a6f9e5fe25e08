package org.warmline.understanding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Predicate;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Meaning.YesNo;

/**
 * Prints how rightly moods, requests for a person and answers are heard in files of labelled lines.
 */
public final class MeasureMood {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");

  private final PrintStream out;
  private final boolean each;

  private MeasureMood(PrintStream out, boolean each) {
    this.out = out;
    this.each = each;
  }

  /** Files as {@code what=path}; {@code --each} first also prints what went wrong. */
  public static void main(String[] args) throws IOException {
    boolean each = args.length > 0 && args[0].equals("--each");
    MeasureMood measure = new MeasureMood(System.out, each);
    for (int i = each ? 1 : 0; i < args.length; i++) {
      String[] parts = args[i].split("=", 2);
      measure.run(parts[0], Path.of(parts[1]));
    }
  }

  private void run(String what, Path file) throws IOException {
    switch (what) {
      case "agent" -> score(what, file, m -> m.agentRequest() >= 0.5);
      case "frustrated" -> score(what, file, m -> m.mood().frustration() >= 0.5);
      case "urgent" -> score(what, file, m -> m.mood().urgency() >= 0.5);
      case "yesno" -> answers(file);
      default -> throw new IllegalArgumentException("agent, frustrated, urgent or yesno: " + what);
    }
  }

  private void score(String what, Path file, Predicate<Meaning> acts) throws IOException {
    int[] n = new int[4];
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", 2);
      boolean has = parts[0].equals(what);
      boolean heard = acts.test(understand(parts[1], Expectation.NOTHING));
      n[has ? 0 : 2]++;
      n[has ? 1 : 3] += heard ? 1 : 0;
      if (each && has != heard) {
        out.println((has ? "  missed: " : "  false alarm: ") + parts[1]);
      }
    }
    out.println(
        "%s %s: heard %d of %d, false alarms %d of %d (%.2f %%)"
            .formatted(
                what,
                file.getFileName(),
                n[1],
                n[0],
                n[3],
                n[2],
                100.0 * n[3] / Math.max(1, n[2])));
  }

  private void answers(Path file) throws IOException {
    int right = 0;
    int turned = 0;
    int all = 0;
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", 2);
      YesNo is = parts[0].toLowerCase(Locale.ROOT).equals("affirm") ? YesNo.YES : YesNo.NO;
      YesNo got = understand(parts[1], Expectation.YES_NO).yesNo().orElse(null);
      all++;
      right += got == is ? 1 : 0;
      turned += got != null && got != is ? 1 : 0;
      if (each && got != is) {
        out.println("  " + is + " taken for " + got + ": " + parts[1]);
      }
    }
    out.println(
        "yesno %s: %d of %d, turned round %d".formatted(file.getFileName(), right, all, turned));
  }

  private static Meaning understand(String text, Expectation expected) {
    return ShippedFlows.taught().understand(text, expected, NOW);
  }
}
