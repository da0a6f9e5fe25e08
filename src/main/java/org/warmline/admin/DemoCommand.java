package org.warmline.admin;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;
import org.warmline.conversation.Workers;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.AgentClient;
import org.warmline.rehearsal.CallerVoice;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.DemoRun;
import org.warmline.rehearsal.OpenHouse;
import org.warmline.rehearsal.RecordedVoice;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.Stage;
import org.warmline.rehearsal.StageOpener;
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
        "Opens the house: a phone and an agent's desk in the browser, at the two addresses that are"
            + " printed. A simulated caller moves a flight; another is angry about a lost order and"
            + " rings at the desk as soon as somebody is available there. Ctrl+C ends it.",
    footer = {
      "",
      "With --once, simulated agents take the calls: one caller moves a flight, one is angry about a"
          + " lost order, one presses zero. Everything that answers is real.",
      "",
      "Exit: 0 ended in order (--once: every call as it should), 1 a call did not, 2 could not run."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int SEED = 1;

  private final Installation installation;
  private final Function<Lessons, Understanding> teacher;
  private final StageOpener stages;
  private final String version;

  @Option(
      names = "--once",
      description = "Play the story once, with simulated agents at the real desk, and end.")
  private boolean once;

  @Option(
      names = "--json",
      description = "As --once, and end with one JSON object on standard output.")
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
      description = "auto, piper, freetts or a voice's name; default: the settings'.")
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
      Installation installation,
      Function<Lessons, Understanding> teacher,
      StageOpener stages,
      String version) {
    this.installation = installation;
    this.teacher = teacher;
    this.stages = stages;
    this.version = version;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Installation.Written written =
        installation.read(Optional.ofNullable(settingsFile), Optional.empty());
    Settings settings = written.settings();
    Generation generation = written.flows();
    Settings.Speech voiced = settings.speech().voiced(Optional.ofNullable(voice));
    ZoneId zone = settings.zone();
    try (Visitors visitors = Visitors.at(System.in);
        Understanding understanding = teacher.apply(generation.lessons());
        SpeechKit speech =
            SpeechKit.open(
                installation.models(), installation.promptCache(), voiced, generation.locale());
        Workers workers = new Workers(voiced.workers());
        Stage stage =
            stages.open(
                new StageOpener.Wish(
                    settings,
                    generation,
                    understanding,
                    Installation.database(settings.database(), Optional.ofNullable(db)),
                    speech,
                    workers,
                    OptionalLong.of(seed),
                    true,
                    false,
                    () -> LocalDateTime.now(zone)))) {
      return once || json ? playOnce(stage) : stayOpen(stage, visitors);
    }
  }

  private int playOnce(Stage stage) throws InterruptedException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    DemoScreen screen = prepare(stage, json ? spec.commandLine().getErr() : out);
    CallerVoice voice = callers(stage.speech());
    LocalDateTime now = stage.kit().services().now().get();
    List<StoryCall> story = Story.of(stage.kit().data(), now, voice);
    List<Pcm> says = Story.agentSentences(voice);
    try (AgentClient priya = agent("Priya", says, stage);
        AgentClient tom = agent("Tom", says, stage)) {
      DemoReport report =
          new DemoRun(stage, story, List.of(priya, tom), prefix()).play(screen::line);
      screen.end(report);
      if (json) {
        out.println(DemoJson.of(version, report));
        out.flush();
      }
      return report.fine() ? 0 : 1;
    }
  }

  private int stayOpen(Stage stage, Visitors visitors) {
    DemoScreen screen = prepare(stage, spec.commandLine().getOut());
    CallerVoice voice = callers(stage.speech());
    LocalDateTime now = stage.kit().services().now().get();
    OpenHouse house = new OpenHouse(stage, voice, prefix(), screen::line);
    screen.open(stage.address(), stage.deskPassword());
    List<StoryCall> story = Story.of(stage.kit().data(), now, voice);
    house.begin(story.get(0));
    while (house.awaitAgent(visitors::stay)) {
      house.angryCaller(visitors::stay);
      screen.again();
      visitors.awaitEnter();
    }
    return 0;
  }

  private DemoScreen prepare(Stage stage, PrintWriter to) {
    DemoScreen screen = new DemoScreen(to);
    screen.engines(stage.speech().why());
    stage.speech().heed(stage.kit().services().workers());
    LocalDateTime now = stage.kit().services().now().get();
    WarmUp.prompts(
        stage.speech(),
        stage.kit().services().generation().script(),
        stage.kit().database().spokenValues(now),
        now.toLocalDate(),
        spec.commandLine().getErr());
    return screen;
  }

  private static AgentClient agent(String name, List<Pcm> says, Stage stage)
      throws InterruptedException, IOException {
    return AgentClient.open(stage.address(), name, stage.deskPassword(), says, stage.pacer());
  }

  private static String prefix() {
    return "demo-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
  }

  private CallerVoice callers(SpeechKit speech) {
    CallerVoice synthesized = new SynthesizedVoice(speech.synthesizer(), seed);
    return seed == SEED ? new RecordedVoice(synthesized) : synthesized;
  }
}
