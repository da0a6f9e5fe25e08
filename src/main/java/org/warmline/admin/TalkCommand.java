package org.warmline.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.conversation.Workers;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.TextTalk;
import org.warmline.rehearsal.WavTalk;
import org.warmline.settings.Settings;
import org.warmline.speech.Wav;
import org.warmline.understanding.Lessons;
import org.warmline.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds a call without a telephone: in text, or in recorded sound. */
@Command(
    name = "talk",
    mixinStandardHelpOptions = true,
    description = "Holds a call without a telephone, against made-up bookings and orders.",
    footer = {
      "",
      "In text, each line on standard input is one turn of the caller: plain words, or",
      "  #dtmf 0           presses a key",
      "  #silence 6        says nothing for so many seconds",
      "  #bargein WORDS    speaks over the assistant",
      "  #hangup           hangs up",
      "",
      "What there is to ask for with --seed 1: src/site/markdown/fixtures.md.",
      "Exit: 0 fine, 1 a turn could not be played, 2 could not run."
    })
public final class TalkCommand implements Callable<Integer> {
  private static final int SEED = 1;

  private final Installation installation;
  private final Function<Lessons, Understanding> teacher;
  private final InputStream in;

  @Option(names = "--text", description = "The caller types; this is the default.")
  private boolean text;

  @Option(
      names = "--wav",
      description = "Each FILE is one turn of the caller, through the recognizer.")
  private boolean wav;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "WAV files, with --wav.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON object a turn, for machines.")
  private boolean json;

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description =
          "Keep the database in this folder; default: a database that is gone at the end.")
  private @Nullable Path db;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which made-up bookings and orders; default: ${DEFAULT-VALUE}.")
  private long seed = SEED;

  @Option(
      names = "--from",
      paramLabel = "NUMBER",
      description = "The calling number, such as +12125550123; default: withheld.")
  private String from = "";

  @Option(names = "--flows", paramLabel = "DIR", description = "Other flows than those shipped.")
  private @Nullable Path flows;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Option(names = "--settings", paramLabel = "FILE", description = "Settings in YAML.")
  private @Nullable Path settingsFile;

  @Mixin private TimeOptions time = new TimeOptions();

  @Spec private CommandSpec spec;

  /** The command of one installation, which reads turns from {@code in}. */
  public TalkCommand(
      Installation installation, Function<Lessons, Understanding> teacher, InputStream in) {
    this.installation = installation;
    this.teacher = teacher;
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (text && wav) {
      throw new UsageException("talk: --text and --wav exclude each other");
    }
    if (wav == files.isEmpty()) {
      throw new UsageException(
          wav ? "talk: --wav needs at least one WAV file" : "talk: files are only for --wav");
    }
    Installation.Written written =
        installation.read(Optional.ofNullable(settingsFile), Optional.ofNullable(flows));
    Settings settings = written.settings();
    Generation generation = written.flows();
    ZoneId zone = time.zone(settings.zone());
    Supplier<LocalDateTime> now = now(zone);
    try (Workers workers = new Workers(settings.speech().workers());
        Understanding understanding = teacher.apply(generation.lessons());
        CallKit kit =
            CallKit.open(
                new CallKit.Wish(
                    generation,
                    understanding,
                    Installation.database(settings.database(), Optional.ofNullable(db)),
                    OptionalLong.of(seed),
                    workers,
                    RehearsedPeople.TAKE_EVERY_CALL,
                    RehearsedPeople.TAKE_EVERY_CALL,
                    now,
                    zone,
                    settings.privacy()))) {
      TalkPrinter printer = new TalkPrinter(spec.commandLine().getOut(), json);
      return wav ? sound(settings, kit, printer) : typed(settings, kit, printer);
    }
  }

  private Supplier<LocalDateTime> now(ZoneId zone) {
    return time.now()
        .<Supplier<LocalDateTime>>map(fixed -> () -> fixed)
        .orElse(() -> LocalDateTime.now(zone));
  }

  private int typed(Settings settings, CallKit kit, TalkPrinter printer)
      throws InterruptedException, IOException {
    TextTalk talk =
        new TextTalk(
            callId(), kit.services(), settings.speech().silenceSeconds(), System::nanoTime);
    printer.print(talk.begin(caller(kit)));
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int exit = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      try {
        printer.print(talk.say(line));
      } catch (IllegalArgumentException unknown) {
        spec.commandLine().getErr().println(unknown.getMessage());
        exit = 1;
      }
    }
    return exit;
  }

  private int sound(Settings settings, CallKit kit, TalkPrinter printer)
      throws InterruptedException {
    Settings.Speech quick =
        new Settings.Speech(
            settings.speech().recognizer(),
            "freetts",
            settings.speech().workers(),
            settings.speech().silenceSeconds());
    try (SpeechKit speech =
        SpeechKit.open(
            installation.models(),
            installation.promptCache(),
            quick,
            kit.services().generation().locale())) {
      WavTalk talk = new WavTalk(callId(), kit.services(), speech, caller(kit));
      printer.print(talk.begin());
      int exit = 0;
      for (Path file : files) {
        try {
          Pcm sound = Wav.read(file);
          printer.print(talk.say(sound));
        } catch (IOException unreadable) {
          spec.commandLine().getErr().println(unreadable.getMessage());
          exit = 1;
        }
      }
      return exit;
    }
  }

  private Caller caller(CallKit kit) {
    Locale locale = kit.services().generation().locale();
    return new Caller(from, locale);
  }

  private static CallId callId() {
    return new CallId("talk-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
  }
}
