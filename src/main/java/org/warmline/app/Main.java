package org.warmline.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.warmline.admin.BenchCommand;
import org.warmline.admin.BenchDeskCommand;
import org.warmline.admin.CheckCommand;
import org.warmline.admin.DemoCommand;
import org.warmline.admin.EvaluateCommand;
import org.warmline.admin.Installation;
import org.warmline.admin.ModelsCommand;
import org.warmline.admin.RunFailures;
import org.warmline.admin.SayCommand;
import org.warmline.admin.ServeCommand;
import org.warmline.admin.TalkCommand;
import org.warmline.admin.TranscribeCommand;
import org.warmline.admin.UnderstandCommand;
import org.warmline.flows.Generation;
import org.warmline.understanding.Lessons;
import org.warmline.understanding.PhraseWarning;
import org.warmline.understanding.School;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: puts the commands together and runs the one that was asked for. */
@Command(
    name = "warmline",
    mixinStandardHelpOptions = true,
    description = "Answers a company's support line, and hands over to people who know everything.",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private Main() {}

  /** Runs one command; the exit code is 0 for fine, 1 for found wanting, 2 for could not run. */
  public static void main(String[] args) {
    Path home = Path.of(System.getProperty("warmline.home", ""));
    Path models = Path.of(System.getProperty("warmline.models", home.resolve("models").toString()));
    Installation installation = new Installation(home, models, System.getenv());
    System.exit(commandLine(installation).execute(args));
  }

  static CommandLine commandLine(Installation installation) {
    Function<Lessons, Understanding> teacher =
        lessons -> Understandings.train(lessons, Optional.of(installation.phraseVectors()));
    String version = version();
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new DemoCommand(installation, teacher, HouseStage::open, version))
            .addSubcommand(
                new ServeCommand(
                    installation,
                    () -> School.open(Optional.of(installation.phraseVectors())),
                    wish ->
                        wish.settings().asterisk().enabled()
                            ? HouseStage.openOnAsterisk(wish, installation.home())
                            : HouseStage.open(wish)))
            .addSubcommand(new CheckCommand(installation, lessons -> review(installation, lessons)))
            .addSubcommand(new TalkCommand(installation, teacher, System.in))
            .addSubcommand(
                new UnderstandCommand(
                    folder -> taught(installation, teacher, folder),
                    System.in,
                    System.out,
                    System.err,
                    Clock.system(ZoneId.systemDefault())))
            .addSubcommand(new EvaluateCommand())
            .addSubcommand(
                new TranscribeCommand(
                    slot -> installation.flows(Optional.empty()).expectation(slot)))
            .addSubcommand(new SayCommand())
            .addSubcommand(new ModelsCommand(installation.models()))
            .addSubcommand(new BenchCommand(installation, teacher))
            .addSubcommand(new BenchDeskCommand(installation, teacher, HouseStage::open));
    line.getCommandSpec().version("warmline " + version);
    line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(new RunFailures());
    return line;
  }

  private static UnderstandCommand.Taught taught(
      Installation installation, Function<Lessons, Understanding> teacher, Optional<Path> folder) {
    Generation generation = installation.flows(folder);
    return new UnderstandCommand.Taught(
        teacher.apply(generation.lessons()),
        slot -> Optional.of(generation.expectation(slot)).filter(found -> !found.isNothing()));
  }

  private static List<PhraseWarning> review(Installation installation, Lessons lessons) {
    try (School school = School.open(Optional.of(installation.phraseVectors()))) {
      return school.review(lessons);
    }
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream stream = Main.class.getResourceAsStream("/version.properties")) {
      properties.load(stream);
    } catch (IOException broken) {
      throw new UncheckedIOException("this build does not know its version", broken);
    }
    return properties.getProperty("version");
  }
}
