package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.speech.EndpointSettings;
import org.warmline.speech.Engines;
import org.warmline.speech.Opened;
import org.warmline.speech.Recognizer;
import org.warmline.speech.Recording;
import org.warmline.speech.SileroVad;
import org.warmline.speech.SpeechException;
import org.warmline.speech.Wav;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down what is said in sound files, one JSON object a line. Exit 1 when a file is bad. */
@Command(
    name = "transcribe",
    mixinStandardHelpOptions = true,
    description = {
      "Writes down what is said in WAV files, cut as a call's sound is cut.",
      "Prints one JSON object a line and file, in the order given. A file that cannot be read"
          + " gives {\"file\",\"error\"}, and the others go on."
    },
    footer = {
      "",
      "Reads 16-bit PCM, mu-law and A-law at 8, 16, 22.05, 24, 44.1 or 48 kHz, mono or stereo,"
          + " up to an hour.",
      "\"words\" is the text as it is spoken: lower case, no punctuation, numbers as words."
          + " A string of digits is read digit by digit, unless it has at most two digits, is a"
          + " round hundred or thousand, an amount, an ordinal, a time or a year (1900-2099).",
      "",
      "Exit: 0 all files read, 1 some could not be, 2 no engine could be loaded."
    })
public final class TranscribeCommand implements Callable<Integer> {
  private static final int SOME_BAD = 1;
  private static final int COULD_NOT_RUN = 2;

  /** The folder that {@code models/fetch} fills. */
  public Path models = Path.of(System.getProperty("warmline.models", "models"));

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "WAV files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = Engines.AUTO,
      description = "auto, moonshine, vosk or two_pass; default: ${DEFAULT-VALUE}.")
  private String engine = Engines.AUTO;

  @Option(
      names = "--expect",
      paramLabel = "SLOT",
      defaultValue = "",
      description =
          "The slot that the speaker was asked for, such as yes_no, date or booking_reference: what"
              + " your flows make likely is listened for.")
  private String expect = "";

  @Option(
      names = "--as-call",
      description = "Cut at the shorter pauses of a call, whose caller waits for an answer.")
  private boolean asCall;

  @Option(
      names = "--uncut",
      description = "Give each file to the engine whole, to compare what the cutting does.")
  private boolean uncut;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Spec private CommandSpec spec;

  private final Function<String, Expectation> expectations;

  /**
   * The command.
   *
   * @param expectations what is likely when a slot of this name was asked for: nothing where no
   *     flow has it
   */
  public TranscribeCommand(Function<String, Expectation> expectations) {
    this.expectations = expectations;
  }

  @Override
  public Integer call() {
    Optional<Expectation> expectation = expectation();
    if (expectation.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "transcribe: no flow has a slot named " + expect + "; see the slots: of your flows");
      return COULD_NOT_RUN;
    }
    Opened<Recognizer> opened;
    SileroVad vad;
    try {
      vad = new Engines(models).voiceDetection();
      opened = new Engines(models).recognizer(engine);
    } catch (SpeechException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return COULD_NOT_RUN;
    }
    try (vad;
        Recognizer recognizer = opened.engine()) {
      EndpointSettings cutting = asCall ? EndpointSettings.CALL : EndpointSettings.RECORDING;
      Recording recording = new Recording(vad, recognizer, cutting);
      return transcribe(recording, recognizer.name(), expectation.get());
    }
  }

  private int transcribe(Recording recording, String engineName, Expectation expectation) {
    PrintWriter out = spec.commandLine().getOut();
    boolean allRead = true;
    for (Path file : files) {
      ObjectNode line;
      try {
        Pcm sound = Wav.read(file);
        TranscriptLine whole = new TranscriptLine(file, engineName, sound, expectation);
        line = uncut ? whole.uncut(recording) : whole.cut(recording);
      } catch (IOException | SpeechException e) {
        line = TranscriptLine.failed(file, e);
        allRead = false;
      }
      out.println(JsonLine.of(line));
      out.flush();
    }
    return allRead ? 0 : SOME_BAD;
  }

  private Optional<Expectation> expectation() {
    if (expect.isEmpty()) {
      return Optional.of(Expectation.NOTHING);
    }
    return expect.equals(Expectation.YES_NO.type())
        ? Optional.of(Expectation.YES_NO)
        : Optional.of(expectations.apply(expect)).filter(found -> !found.isNothing());
  }
}
