package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmline.conversation.Workers;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.DeskBenchReport;
import org.warmline.rehearsal.DeskBenchRun;
import org.warmline.rehearsal.RecordedVoice;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.Stage;
import org.warmline.rehearsal.StageOpener;
import org.warmline.rehearsal.SynthesizedVoice;
import org.warmline.settings.Settings;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Lessons;
import org.warmline.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast callers reach a person on this machine. */
@Command(
    name = "bench-desk",
    mixinStandardHelpOptions = true,
    description =
        "So many angry callers at once ask for a person, and so many simulated agents take them at"
            + " the real desk over real sockets. Measures from the decision to the ring and to the"
            + " whole card on the screen, by the calls' own events.",
    footer = {"", "Exit: 0 every caller reached a person, 1 one did not, 2 could not run."})
public final class BenchDeskCommand implements Callable<Integer> {
  private static final long SEED = 1;
  private static final int MOST_CALLS = 10;

  private final Installation installation;
  private final Function<Lessons, Understanding> teacher;
  private final StageOpener stages;

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "Callers and agents at once; default: ${DEFAULT-VALUE}.")
  private int calls = 1;

  @Option(names = "--json", description = "One JSON object on standard output.")
  private boolean json;

  @Option(names = "--settings", paramLabel = "FILE", description = "Settings in YAML.")
  private @Nullable Path settingsFile;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Spec private CommandSpec spec;

  /** The command of one installation. */
  public BenchDeskCommand(
      Installation installation, Function<Lessons, Understanding> teacher, StageOpener stages) {
    this.installation = installation;
    this.teacher = teacher;
    this.stages = stages;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (calls < 1 || calls > MOST_CALLS) {
      throw new UsageException(
          "bench-desk: --calls is 1 to "
              + MOST_CALLS
              + ", as so many sign in at a desk in a minute");
    }
    Installation.Written written =
        installation.read(Optional.ofNullable(settingsFile), Optional.empty());
    Settings settings = written.settings();
    try (Understanding understanding = teacher.apply(written.flows().lessons());
        SpeechKit speech =
            SpeechKit.open(
                installation.models(),
                installation.promptCache(),
                settings.speech(),
                written.flows().locale());
        Workers workers = new Workers(settings.speech().workers());
        Stage stage =
            stages.open(
                new StageOpener.Wish(
                    settings,
                    written.flows(),
                    understanding,
                    DatabaseSettings.inMemory("bench-desk"),
                    speech,
                    workers,
                    OptionalLong.of(SEED),
                    true,
                    false,
                    () -> LocalDateTime.now(settings.zone())))) {
      WarmUp.prompts(
          speech, written.flows().script(), stage.kit().data(), spec.commandLine().getErr());
      RecordedVoice voice = new RecordedVoice(new SynthesizedVoice(speech.synthesizer(), SEED));
      DeskBenchReport report = new DeskBenchRun(stage, voice).measure(calls);
      print(report);
      return report.reached() == report.calls() ? 0 : 1;
    }
  }

  private void print(DeskBenchReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(report));
    } else {
      out.printf(
          "%d callers at once, %d of them reached a person%n", report.calls(), report.reached());
      out.printf("%-28s %6s %6s%n", "milliseconds", "p50", "p95");
      row(out, "decision to ring", report.ringMillis());
      row(out, "decision to whole screen", report.screenMillis());
      out.printf(
          Locale.ROOT,
          "%.0f s, %.1f %% of a core for each call (caller, house and agent), heap %d MB, process %s"
              + " MB%n",
          report.seconds(),
          report.cpuPercentPerCall(),
          report.heapMb(),
          report.residentMb().map(String::valueOf).orElse("?"));
      out.printf(
          Locale.ROOT,
          "%d frames, %.3f %% of them more than 20 ms late%n",
          report.frames(),
          report.latePercent());
    }
    out.flush();
  }

  private static void row(PrintWriter out, String name, List<Long> figures) {
    out.printf(
        "%-28s %6s %6s%n",
        name,
        DemoReport.percentile(figures, 50).map(String::valueOf).orElse("-"),
        DemoReport.percentile(figures, 95).map(String::valueOf).orElse("-"));
  }

  private static ObjectNode json(DeskBenchReport report) {
    ObjectNode node = TurnJson.object();
    node.put("machine", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    node.put("cores", Runtime.getRuntime().availableProcessors());
    node.put("calls", report.calls());
    node.put("reached", report.reached());
    percentiles(node.putObject("decisionToRing"), report.ringMillis());
    percentiles(node.putObject("decisionToScreen"), report.screenMillis());
    node.put("cpuPercentPerCall", Math.round(report.cpuPercentPerCall() * 10) / 10.0);
    node.put("heapMb", report.heapMb());
    node.put("rssMb", report.residentMb().orElse(null));
    node.put("late20msPercent", report.latePercent());
    return node;
  }

  private static void percentiles(ObjectNode node, List<Long> figures) {
    node.put("p50", DemoReport.percentile(figures, 50).orElse(null));
    node.put("p95", DemoReport.percentile(figures, 95).orElse(null));
    node.put("n", figures.size());
  }
}
