package org.warmline.admin;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.warmline.call.Pcm;
import org.warmline.speech.Engines;
import org.warmline.speech.Opened;
import org.warmline.speech.SpeechException;
import org.warmline.speech.Synthesizer;
import org.warmline.speech.Wav;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Speaks a text into a sound file of 8 kHz, 16-bit, mono. */
@Command(
    name = "say",
    mixinStandardHelpOptions = true,
    description = "Speaks a text into a WAV file (8 kHz, 16-bit, mono), as callers would hear it.",
    footer = {
      "",
      "Exit: 0 the file is written, 1 the text or file would not do, 2 no voice could be loaded."
    })
public final class SayCommand implements Callable<Integer> {
  private static final int WOULD_NOT_DO = 1;
  private static final int COULD_NOT_RUN = 2;

  /** The folder that {@code models/fetch} fills. */
  public Path models = Path.of(System.getProperty("warmline.models", "models"));

  @Parameters(paramLabel = "TEXT", description = "What to say; quote it.")
  private String text = "";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The WAV to write.")
  private Path out = Path.of("");

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      defaultValue = Engines.AUTO,
      description = "auto, piper or freetts; default: ${DEFAULT-VALUE}.")
  private String voice = Engines.AUTO;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      spec.commandLine()
          .getErr()
          .println(out + " cannot be written: there is no folder " + folder + "; make it first");
      return WOULD_NOT_DO;
    }
    Opened<Synthesizer> opened;
    try {
      opened = new Engines(models).synthesizer(voice);
    } catch (SpeechException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return COULD_NOT_RUN;
    }
    try (Synthesizer synthesizer = opened.engine()) {
      return say(synthesizer, opened.why());
    }
  }

  private int say(Synthesizer synthesizer, String why) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Pcm sound = synthesizer.render(text);
      if (sound.length() == 0) {
        err.println("There is nothing to say in \"" + text + "\": give it words");
        return WOULD_NOT_DO;
      }
      Wav.write(out, sound);
      err.printf("%s: %.1f s of sound (%s)%n", out, sound.millis() / 1000.0, why);
      return 0;
    } catch (SpeechException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println(out + " cannot be written; choose another folder: " + e.getMessage());
    }
    return WOULD_NOT_DO;
  }
}
