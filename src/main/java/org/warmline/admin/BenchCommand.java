package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.warmline.call.CallEvent;
import org.warmline.conversation.Workers;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.BenchReport;
import org.warmline.rehearsal.BenchRun;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.RecordedVoice;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.SynthesizedVoice;
import org.warmline.settings.Settings;
import org.warmline.store.DatabaseSettings;
import org.warmline.store.DemoData;
import org.warmline.understanding.Lessons;
import org.warmline.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast callers are answered on this machine, and whether frames are late. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Holds the demo's first call on so many lines at once, in real time, and measures from each"
            + " caller's last sound to our first, part by part.",
    footer = {"", "Exit: 0 every call ended as it should, 1 one did not, 2 could not run."})
public final class BenchCommand implements Callable<Integer> {
  private static final long SEED = 1;

  private final Installation installation;
  private final Function<Lessons, Understanding> teacher;

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "Lines at once; default: ${DEFAULT-VALUE}.")
  private int calls = 1;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Calls a line, one after the other; default: ${DEFAULT-VALUE}.")
  private int rounds = 1;

  @Option(names = "--json", description = "One JSON object on standard output.")
  private boolean json;

  @Option(names = "--settings", paramLabel = "FILE", description = "Settings in YAML.")
  private @Nullable Path settingsFile;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Spec private CommandSpec spec;

  /** The command of one installation. */
  public BenchCommand(Installation installation, Function<Lessons, Understanding> teacher) {
    this.installation = installation;
    this.teacher = teacher;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (calls < 1 || rounds < 1) {
      throw new UsageException("bench: --calls and --rounds are at least 1");
    }
    Installation.Written written =
        installation.read(Optional.ofNullable(settingsFile), Optional.empty());
    Settings settings = written.settings();
    Generation flows = written.flows();
    try (Workers workers = new Workers(settings.speech().workers());
        Understanding understanding = teacher.apply(flows.lessons());
        SpeechKit speech =
            SpeechKit.open(
                installation.models(),
                installation.promptCache(),
                settings.speech(),
                flows.locale())) {
      LocalDateTime now = LocalDateTime.now(settings.zone());
      PrintWriter err = spec.commandLine().getErr();
      WarmUp.prompts(speech, flows.script(), DemoData.of(SEED, now), err);
      BenchRun run =
          new BenchRun(
              speech,
              number ->
                  CallKit.open(
                      new CallKit.Wish(
                          flows,
                          understanding,
                          DatabaseSettings.inMemory("bench-" + number),
                          OptionalLong.of(SEED),
                          workers,
                          RehearsedPeople.TAKE_EVERY_CALL,
                          RehearsedPeople.TAKE_EVERY_CALL,
                          () -> LocalDateTime.now(settings.zone()),
                          settings.zone())),
              new RecordedVoice(new SynthesizedVoice(speech.synthesizer(), SEED)));
      int[] done = new int[1];
      BenchReport report =
          run.measure(
              calls,
              rounds,
              () -> err.println("round " + ++done[0] + " of " + rounds + " is over"));
      print(report, speech);
      return report.finished() == report.calls() ? 0 : 1;
    }
  }

  private void print(BenchReport report, SpeechKit speech) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(report));
    } else {
      out.printf(
          "%d lines, %d calls, %d of them ended as they should; %s%n",
          report.lines(), report.calls(), report.finished(), speech.why());
      out.printf("%-28s %6s %6s %6s%n", "milliseconds", "p50", "p95", "turns");
      row(out, "voice to voice", report.voiceToVoice());
      row(out, "  waiting for the end", part(report, CallEvent.Timed::endpointMillis));
      row(out, "  recognition", part(report, CallEvent.Timed::recognitionMillis));
      row(out, "  understanding", part(report, CallEvent.Timed::understandingMillis));
      row(out, "  action", part(report, CallEvent.Timed::actionMillis));
      row(out, "  first sound", part(report, CallEvent.Timed::firstSoundMillis));
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
        "%-28s %6s %6s %6d%n",
        name,
        DemoReport.percentile(figures, 50).map(String::valueOf).orElse("-"),
        DemoReport.percentile(figures, 95).map(String::valueOf).orElse("-"),
        figures.size());
  }

  private static ObjectNode json(BenchReport report) {
    ObjectNode node = TurnJson.object();
    node.put("machine", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    node.put("cores", Runtime.getRuntime().availableProcessors());
    node.put("calls", report.lines());
    node.put("late20msPercent", report.latePercent());
    ObjectNode voice = node.putObject("voiceToVoice");
    voice.put("p50", DemoReport.percentile(report.voiceToVoice(), 50).orElse(null));
    voice.put("p95", DemoReport.percentile(report.voiceToVoice(), 95).orElse(null));
    voice.put("p99", DemoReport.percentile(report.voiceToVoice(), 99).orElse(null));
    voice.put("n", report.voiceToVoice().size());
    ObjectNode split = node.putObject("split");
    half(split, "endpoint", report, CallEvent.Timed::endpointMillis);
    half(split, "recognition", report, CallEvent.Timed::recognitionMillis);
    half(split, "understanding", report, CallEvent.Timed::understandingMillis);
    half(split, "action", report, CallEvent.Timed::actionMillis);
    half(split, "firstAudio", report, CallEvent.Timed::firstSoundMillis);
    return node;
  }

  private static void half(
      ObjectNode split, String name, BenchReport report, ToLongFunction<CallEvent.Timed> part) {
    split.put(name, DemoReport.percentile(part(report, part), 50).orElse(null));
  }

  private static List<Long> part(BenchReport report, ToLongFunction<CallEvent.Timed> part) {
    return report.times().stream().map(part::applyAsLong).toList();
  }
}
