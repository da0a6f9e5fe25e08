package org.warmline.admin;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmline.conversation.Workers;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.CallerVoice;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.DemoRun;
import org.warmline.rehearsal.RecordedVoice;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.Story;
import org.warmline.rehearsal.StoryCall;
import org.warmline.rehearsal.SynthesizedVoice;
import org.warmline.settings.Settings;
import org.warmline.understanding.Lessons;
import org.warmline.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the main job with simulated callers, in real time and with everything else real. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Three simulated callers speak to the assistant in real time: one moves a flight, one is"
            + " angry about a lost order, one presses zero. Everything that answers is real.",
    footer = {"", "Exit: 0 every call ended as it should, 1 one did not, 2 could not run."})
public final class DemoCommand implements Callable<Integer> {
  private static final int SEED = 1;

  private final Installation installation;
  private final Function<Lessons, Understanding> teacher;
  private final String version;

  @Option(
      names = "--once",
      description = "Play the story once and end; for now a demo always does.")
  private boolean unusedOnce;

  @Option(names = "--json", description = "End with one JSON object on standard output.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another caller, booking, day and voice; default: ${DEFAULT-VALUE}.")
  private long seed = SEED;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      description = "auto, piper or freetts; default: the settings'.")
  private @Nullable String voice;

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description =
          "Keep the database in this folder; default: a database that is gone at the end.")
  private @Nullable Path db;

  @Option(names = "--settings", paramLabel = "FILE", description = "Settings in YAML.")
  private @Nullable Path settingsFile;

  @Spec private CommandSpec spec;

  /** The command of one installation. */
  public DemoCommand(
      Installation installation, Function<Lessons, Understanding> teacher, String version) {
    this.installation = installation;
    this.teacher = teacher;
    this.version = version;
  }

  @Override
  public Integer call() throws InterruptedException {
    Installation.Written written =
        installation.read(Optional.ofNullable(settingsFile), Optional.empty());
    Settings settings = written.settings();
    Generation generation = written.flows();
    Settings.Speech voiced = voiced(settings.speech());
    ZoneId zone = settings.zone();
    LocalDateTime now = LocalDateTime.now(zone);
    try (Workers workers = new Workers(voiced.workers());
        Understanding understanding = teacher.apply(generation.lessons());
        CallKit kit =
            CallKit.open(
                new CallKit.Wish(
                    generation,
                    understanding,
                    Installation.database(settings.database(), Optional.ofNullable(db)),
                    seed,
                    workers,
                    RehearsedPeople.TAKE_EVERY_CALL,
                    RehearsedPeople.TAKE_EVERY_CALL,
                    () -> LocalDateTime.now(zone),
                    zone));
        SpeechKit speech =
            SpeechKit.open(installation.models(), installation.promptCache(), voiced)) {
      return play(kit, speech, now);
    }
  }

  private int play(CallKit kit, SpeechKit speech, LocalDateTime now) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    DemoScreen screen = new DemoScreen(json ? err : out);
    screen.engines(speech.why());
    WarmUp.prompts(speech, kit.services().generation().script(), kit.data(), err);
    List<StoryCall> story = Story.of(kit.data(), now, callers(speech));
    String prefix = "demo-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    DemoReport report = new DemoRun(kit, speech, story, prefix).play(screen::line);
    screen.end(report);
    if (json) {
      out.println(DemoJson.of(version, report));
      out.flush();
    }
    return report.fine() ? 0 : 1;
  }

  private CallerVoice callers(SpeechKit speech) {
    CallerVoice synthesized = new SynthesizedVoice(speech.synthesizer(), seed);
    return seed == SEED ? new RecordedVoice(synthesized) : synthesized;
  }

  private Settings.Speech voiced(Settings.Speech speech) {
    return voice == null
        ? speech
        : new Settings.Speech(
            speech.recognizer(), voice, speech.workers(), speech.silenceSeconds());
  }
}
