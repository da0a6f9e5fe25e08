package org.warmline.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Expectation;
import org.warmline.understanding.MeaningJson;
import org.warmline.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code understand}: a text a line in, its meaning as one JSON object a line out. Every line gives
 * a line, an empty one too; lines share no state.
 */
@Command(
    name = "understand",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a text a line and writes what it means, a JSON object a line.",
      "Starts no service and opens no database. Exit code 0 when every line was answered,",
      "2 when it could not run."
    })
public final class UnderstandCommand implements Callable<Integer> {
  private static final Map<String, Expectation> BY_TYPE = Map.of("yes_no", Expectation.YES_NO);

  /**
   * What the flows teach.
   *
   * @param expectations what is expected when a slot of this name was asked for
   */
  public record Taught(
      Understanding understanding, Function<String, Optional<Expectation>> expectations) {}

  @Option(
      names = "--flows",
      paramLabel = "DIR",
      description = "The flows to learn from; those of this installation when left out.")
  private @Nullable Path flows;

  @Option(
      names = "--now",
      paramLabel = "DATETIME",
      description = "The caller's local time that dates are relative to, as 2026-11-22T10:00.")
  private @Nullable String now;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of the caller, as America/New_York.")
  private @Nullable String zone;

  @Option(
      names = "--expect",
      paramLabel = "SLOT",
      description =
          "The slot that was asked for, by its name in a flow or its type, as date or yes_no.")
  private @Nullable String expect;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  private final Function<Optional<Path>, Taught> teach;
  private final java.io.InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  /**
   * Takes what it needs from outside.
   *
   * @param teach loads the flows of a folder, or the installation's own, and learns them; its
   *     exceptions' messages are shown
   */
  public UnderstandCommand(
      Function<Optional<Path>, Taught> teach,
      java.io.InputStream in,
      PrintStream out,
      PrintStream err,
      Clock clock) {
    this.teach = teach;
    this.in = in;
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    LocalDateTime time;
    try {
      ZoneId place = zone == null ? clock.getZone() : ZoneId.of(zone);
      time = now == null ? LocalDateTime.now(clock.withZone(place)) : LocalDateTime.parse(now);
    } catch (DateTimeException e) {
      err.println(
          "understand: cannot read --now or --zone: "
              + e.getMessage()
              + "; write them as 2026-11-22T10:00 and America/New_York");
      return 2;
    }
    Taught taught;
    try {
      taught = teach.apply(Optional.ofNullable(flows));
    } catch (RuntimeException e) {
      err.println("understand: " + e.getMessage());
      return 2;
    }
    try (Understanding understanding = taught.understanding()) {
      Optional<Expectation> expected = expectation(taught);
      if (expected.isEmpty()) {
        err.println(
            "understand: no flow has a slot named "
                + expect
                + " and there is no such type; see the slots: of your flows");
        return 2;
      }
      answerLines(understanding, expected.get(), time);
      return 0;
    }
  }

  private Optional<Expectation> expectation(Taught taught) {
    if (expect == null) {
      return Optional.of(Expectation.NOTHING);
    }
    String slot = expect;
    return taught.expectations().apply(slot).or(() -> Optional.ofNullable(BY_TYPE.get(slot)));
  }

  private void answerLines(Understanding understanding, Expectation expected, LocalDateTime time)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    PrintStream utf8 = new PrintStream(out, false, StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      utf8.print(MeaningJson.of(understanding.understand(line, expected, time)) + "\n");
      utf8.flush();
    }
  }
}
