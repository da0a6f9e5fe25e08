package org.warmline.admin;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmline.conversation.Workers;
import org.warmline.flows.FolderWatch;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.Stage;
import org.warmline.rehearsal.StageOpener;
import org.warmline.settings.Settings;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.School;
import org.warmline.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Runs the service: takes Asterisk's calls where asterisk.enabled is set, the browser phone's"
            + " otherwise, and serves the agents' desk. Ctrl+C or SIGTERM ends it; callers who are"
            + " with the assistant then go to a person. Flows that change are read anew while it runs;"
            + " SIGHUP asks for it.",
    footer = {"", "Exit: 0 ended in order, 2 could not run."})
public final class ServeCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 500;
  private static final long QUIET_MILLIS = 1000;

  private final Installation installation;
  private final Supplier<School> schools;
  private final StageOpener houses;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Option(names = "--settings", paramLabel = "FILE", description = "Settings in YAML.")
  private @Nullable Path settingsFile;

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description =
          "Keep the database in this folder; default: the settings', or run/database where they"
              + " name none.")
  private @Nullable Path db;

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      description = "auto, piper, freetts or a voice's name; default: the settings'.")
  private @Nullable String voice;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Fill the database with made-up bookings and orders to try the service with.")
  private @Nullable Long seed;

  @Option(
      names = "--new-password",
      description = "Make another password for the desk; the one before is worthless then.")
  private boolean newPassword;

  @Spec private CommandSpec spec;

  /** The command of one installation. */
  public ServeCommand(Installation installation, Supplier<School> schools, StageOpener houses) {
    this.installation = installation;
    this.schools = schools;
    this.houses = houses;
  }

  @Override
  public Integer call() {
    Installation.Written written =
        installation.read(Optional.ofNullable(settingsFile), Optional.empty());
    Settings settings = written.settings();
    Generation generation = written.flows();
    Settings.Speech voiced = settings.speech().voiced(Optional.ofNullable(voice));
    ZoneId zone = settings.zone();
    try (Visitors visitors = Visitors.at(InputStream.nullInputStream());
        School school = schools.get();
        Understanding understanding = school.teach(generation.lessons());
        SpeechKit speech =
            SpeechKit.open(
                installation.models(), installation.promptCache(), voiced, generation.locale());
        Workers workers = new Workers(voiced.workers());
        Stage house =
            houses.open(
                new StageOpener.Wish(
                    settings,
                    generation,
                    understanding,
                    database(settings),
                    speech,
                    workers,
                    seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                    false,
                    !newPassword,
                    () -> LocalDateTime.now(zone)));
        Regularly flows = new Regularly("flows")) {
      speech.heed(workers);
      FlowsReload.advice(generation, school).forEach(spec.commandLine().getErr()::println);
      WarmUp.inBackground(
          speech,
          generation.script(),
          house.kit().database().spokenValues(LocalDateTime.now(zone)),
          LocalDate.now(zone),
          spec.commandLine().getErr());
      show(house, settings);
      flows.every(LOOK_MILLIS, reloading(school, house, generation.locale()));
      visitors.awaitLeaving();
      spec.commandLine().getErr().println("Ending; callers go to a person.");
      return 0;
    }
  }

  /** What looks after the flows while the service runs. */
  private Runnable reloading(School school, Stage house, Locale locale) {
    Path folder = installation.flowsFolder();
    Hangup hangup = Hangup.hear();
    FlowsReload reload =
        new FlowsReload(
            new FolderWatch(folder, QUIET_MILLIS),
            () -> installation.flowsOf(locale),
            school,
            house::renew,
            spec.commandLine().getErr());
    return () -> reload.look(hangup.came(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
  }

  private DatabaseSettings database(Settings settings) {
    return Installation.database(
        settings.database(),
        installation.serviceDatabase(settings.database(), Optional.ofNullable(db)));
  }

  private void show(Stage house, Settings settings) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Engines: " + house.speech().why());
    out.println("The agents' desk: " + house.address() + "/desk/");
    out.println(
        house.deskPassword().isEmpty()
            ? "  Its password is the one that was told before; --new-password makes another."
            : "  Its password, told this once: " + house.deskPassword());
    out.println(
        settings.asterisk().enabled()
            ? "Calls come from Asterisk."
            : "Calls come from the browser phone: " + house.address() + "/phone/");
    out.println("Warmline is up.");
    out.flush();
  }
}
