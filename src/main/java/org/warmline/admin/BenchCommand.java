package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmline.conversation.Workers;
import org.warmline.rehearsal.AccuracyReport;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RecordedVoice;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.Story;
import org.warmline.rehearsal.StoryCall;
import org.warmline.rehearsal.SynthesizedVoice;
import org.warmline.rehearsal.bench.Bench;
import org.warmline.rehearsal.bench.CapacityReport;
import org.warmline.rehearsal.bench.Criteria;
import org.warmline.rehearsal.bench.LatencyPlot;
import org.warmline.rehearsal.bench.MemoryReport;
import org.warmline.rehearsal.bench.SoakReport;
import org.warmline.rehearsal.bench.StepFigures;
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

/** Measures how many calls this machine holds, how fast callers are answered, and for how long. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Holds more and more of the demo's first call at once, in real time and over AudioSocket, until"
          + " answers come too late, frames do, or something fails; and compares that with what the"
          + " bare engines would allow on this machine.",
      "With --calls, holds so many and tells how fast answers come, part by part. With --soak, holds"
          + " them for a long time and tells whether anything grows.",
      "Takes a minute to prepare, two minutes a step by default (or --seconds-per-step and 45 s), a"
          + " minute a round with --calls, and some minutes with --memory."
    },
    footer = {
      "",
      "Exit: 0 fine, 1 no calls could be held, a call did not end as it should, or something grew;"
          + " 2 could not run."
    })
public final class BenchCommand implements Callable<Integer> {
  private static final long SEED = 1;
  private static final int OTHER_VOICES = 2;
  private static final int CALLS_PER_CORE = 60;
  private static final int WARM_UP_SECONDS = 15;
  private static final int MOST_SAMPLES = 20;

  private final Installation installation;
  private final Function<Lessons, Understanding> teacher;

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "Hold so many calls at once and measure how fast answers come.")
  private Optional<Integer> calls = Optional.empty();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Calls a line, one after the other, with --calls; default: ${DEFAULT-VALUE}.")
  private int rounds = 1;

  @Option(
      names = "--soak",
      paramLabel = "TIME",
      description = "Hold --calls calls for so long, such as 90s or 20m.")
  private Optional<String> soak = Optional.empty();

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "So many calls more at a time; default: ${DEFAULT-VALUE}.")
  private int step = 10;

  @Option(
      names = "--max-calls",
      paramLabel = "N",
      description = "No more calls than that; default: 60 for each processor.")
  private Optional<Integer> mostCalls = Optional.empty();

  @Option(
      names = "--seconds-per-step",
      paramLabel = "N",
      description = "How long each number of calls is held; default: ${DEFAULT-VALUE}.")
  private int secondsPerStep = 60;

  @Option(
      names = "--p95",
      paramLabel = "MILLIS",
      description = "95 of 100 answers have to come within this; default: ${DEFAULT-VALUE}.")
  private int p95Millis = 700;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw latency and late frames against calls, as SVG.")
  private @Nullable Path plot;

  @Option(
      names = "--accuracy",
      paramLabel = "FOLDER",
      description = {
        "Measure instead how well the callers in this folder are heard: wrong words, exact answers,"
            + " by question and by voice. src/test/sound/make-answers makes such a folder."
      })
  private Optional<Path> accuracy = Optional.empty();

  @Option(
      names = "--memory",
      description = {
        "Measure instead what listening to lines takes of memory with the recognizer of the settings:"
            + " --calls of them, or 40."
      })
  private boolean memory;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "What the recognizer is to hear with --memory; default: the flows' language.")
  private Optional<String> language = Optional.empty();

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
  public Integer call() throws InterruptedException, IOException {
    if (lines() < 1 || rounds < 1 || step < 1 || secondsPerStep < 1) {
      throw new UsageException("bench: numbers of calls, rounds and seconds are at least 1");
    }
    Optional<Duration> length = soak.map(Durations::parse);
    if (length.isPresent() && calls.isEmpty()) {
      throw new UsageException("bench: --soak needs --calls");
    }
    Installation.Written written =
        installation.read(Optional.ofNullable(settingsFile), Optional.empty());
    if (accuracy.isPresent()) {
      return measureAccuracy(written, accuracy.get());
    }
    Settings settings = written.settings();
    if (memory) {
      MemoryReport report =
          MemoryBench.measure(installation.models(), written, language, calls, this::tell);
      print(MemoryBench.json(report), () -> MemoryBench.table(report, out()));
      return 0;
    }
    try (Understanding understanding = teacher.apply(written.flows().lessons());
        SpeechKit speech =
            SpeechKit.open(
                installation.models(),
                installation.promptCache(),
                settings.speech(),
                written.flows().locale());
        Workers workers = new Workers(settings.speech().workers())) {
      DemoData data = DemoData.of(SEED, LocalDateTime.now(settings.zone()));
      WarmUp.beforeMeasuring(speech, written.flows().script(), data, err());
      err().println("Preparing " + lines() + " lines and their callers");
      try (Bench bench =
          new Bench(
              speech,
              workers,
              line -> kit(line, written, understanding, workers),
              lines(),
              parts(data, settings, speech),
              this::tell)) {
        return measure(bench, length, speech);
      }
    }
  }

  private int measureAccuracy(Installation.Written written, Path folder) throws IOException {
    try (Understanding understanding = teacher.apply(written.flows().lessons())) {
      AccuracyBench bench = new AccuracyBench(written, understanding, err());
      Map<String, AccuracyReport> reports = bench.measure(folder, installation.models());
      print(AccuracyBench.json(reports), () -> AccuracyBench.table(reports, out()));
      return 0;
    }
  }

  private int measure(Bench bench, Optional<Duration> length, SpeechKit speech)
      throws InterruptedException, IOException {
    if (length.isPresent()) {
      int seconds = (int) length.get().toSeconds();
      SoakReport report = bench.soak(lines(), seconds, Math.clamp(seconds / MOST_SAMPLES, 10, 60));
      print(BenchJson.soak(report), () -> BenchTables.soak(report, out()));
      return report.troubles().isEmpty() ? 0 : 1;
    }
    if (calls.isPresent()) {
      StepFigures report = bench.latency(lines(), rounds);
      print(
          BenchJson.latency(report, bench.load()),
          () -> BenchTables.latency(report, bench.load(), speech.why(), out()));
      return report.errors().isEmpty() && report.resolved() == lines() * rounds ? 0 : 1;
    }
    CapacityReport report =
        bench.capacity(
            new Bench.Steps(
                step,
                lines(),
                secondsPerStep,
                WARM_UP_SECONDS,
                new Criteria(p95Millis, Criteria.GOAL.latePercent())));
    if (plot != null) {
      Files.writeString(plot, new LatencyPlot(p95Millis).draw(report.steps(), report.rated()));
    }
    print(BenchJson.capacity(report), () -> BenchTables.capacity(report, speech.why(), out()));
    return report.rated() > 0 ? 0 : 1;
  }

  private int lines() {
    int most = CALLS_PER_CORE * Runtime.getRuntime().availableProcessors();
    return calls.or(() -> mostCalls).orElse(most);
  }

  private CallKit kit(
      int line, Installation.Written written, Understanding understanding, Workers workers) {
    Settings settings = written.settings();
    return CallKit.open(
        new CallKit.Wish(
            written.flows(),
            understanding,
            DatabaseSettings.inMemory("bench-" + line),
            OptionalLong.of(SEED),
            workers,
            RehearsedPeople.TAKE_EVERY_CALL,
            RehearsedPeople.TAKE_EVERY_CALL,
            () -> LocalDateTime.now(settings.zone()),
            settings.zone(),
            settings.privacy()));
  }

  /** The recorded caller, and others who say the same. */
  private static List<StoryCall> parts(DemoData data, Settings settings, SpeechKit speech) {
    LocalDateTime now = LocalDateTime.now(settings.zone());
    SynthesizedVoice own = new SynthesizedVoice(speech.synthesizer(), SEED);
    List<StoryCall> parts = new ArrayList<>();
    parts.add(Story.first(data, now, new RecordedVoice(own)));
    for (int other = 1; other <= OTHER_VOICES; other++) {
      parts.add(Story.first(data, now, new SynthesizedVoice(speech.synthesizer(), SEED + other)));
    }
    return List.copyOf(parts);
  }

  private void print(ObjectNode asJson, Runnable asTable) {
    if (json) {
      out().println(asJson);
    } else {
      asTable.run();
    }
    out().flush();
  }

  private void tell(String progress) {
    err().println(progress);
    err().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
