package org.warmline.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;
import org.warmline.dialogue.MarkedText;
import org.warmline.speech.Engines;
import org.warmline.speech.Opened;
import org.warmline.speech.Recital;
import org.warmline.speech.SpeechException;
import org.warmline.speech.Synthesizer;
import org.warmline.speech.Voices;
import org.warmline.speech.Wav;
import picocli.CommandLine;
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
      "Values may stand in braces: {code KX472Q} {nato KX472Q} {phone +12125550123}",
      "{date 2026-11-27} {time 15:30} {amount 12.50 USD} {number 42} {slowly some words} {pause 500}",
      "",
      "Exit: 0 the file is written, 1 the text or file would not do, 2 no voice could be loaded."
    })
public final class SayCommand implements Callable<Integer> {
  private static final int WOULD_NOT_DO = 1;
  private static final int COULD_NOT_RUN = 2;
  private static final double SLOWEST = 0.5;
  private static final double FASTEST = 2;
  private static final int PROGRESS_SECONDS = 5;

  /** The folder that {@code models/fetch} fills. */
  public Path models = Path.of(System.getProperty("warmline.models", "models"));

  /** Where the text is read from when it is {@code -}. */
  public InputStream in = System.in;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..1",
      description = "What to say; quote it. -: what stands on standard input.")
  private @Nullable String text;

  @Option(names = "--out", paramLabel = "FILE", description = "The WAV to write.")
  private @Nullable Path out;

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      defaultValue = Engines.AUTO,
      description =
          "auto, piper, freetts, a voice's name or the path of its .onnx; default:"
              + " ${DEFAULT-VALUE}.")
  private String voice = Engines.AUTO;

  @Option(
      names = "--rate",
      paramLabel = "RATE",
      defaultValue = "1",
      description = "How fast, from 0.5 to 2; default: ${DEFAULT-VALUE}.")
  private double rate = 1;

  @Option(names = "--list-voices", description = "Print the voices there are, and end.")
  private boolean listVoices;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (listVoices) {
      new Voices(models).list().forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return 0;
    }
    if (text == null || out == null) {
      throw wrong("say: give a TEXT, and the file to write with --out FILE");
    }
    if (!(rate >= SLOWEST && rate <= FASTEST)) {
      throw wrong("say: --rate lies between 0.5 and 2; 1 is the usual pace");
    }
    String said = text.equals("-") ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : text;
    return say(said, out);
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private int say(String said, Path file) {
    PrintWriter err = spec.commandLine().getErr();
    Recital recital;
    try {
      recital = new Recital(MarkedText.parse(said));
    } catch (IllegalArgumentException broken) {
      err.println(broken.getMessage());
      return WOULD_NOT_DO;
    }
    if (recital.pieces() == 0) {
      err.println("There is nothing to say in \"" + said.strip() + "\": give it words");
      return WOULD_NOT_DO;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      err.println(file + " cannot be written: there is no folder " + folder + "; make it first");
      return WOULD_NOT_DO;
    }
    Opened<Synthesizer> opened;
    try {
      opened = new Voices(models).open(voice);
    } catch (SpeechException missing) {
      err.println(missing.getMessage());
      return COULD_NOT_RUN;
    }
    try (Synthesizer synthesizer = opened.engine()) {
      return write(recital, synthesizer, file);
    }
  }

  private int write(Recital recital, Synthesizer synthesizer, Path file) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<Pcm> sounds = new ArrayList<>();
      recital.speak(synthesizer, rate, sounds::add, progress(recital.pieces(), err));
      Pcm sound = Pcm.join(sounds);
      Wav.write(file, sound);
      err.printf("%s: %.1f s of sound (%s)%n", file, sound.millis() / 1000.0, synthesizer.voice());
      return 0;
    } catch (SpeechException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println(file + " cannot be written; choose another file: " + e.getMessage());
    }
    return WOULD_NOT_DO;
  }

  /** Tells of a long text now and then how far it is. */
  private static IntConsumer progress(int pieces, PrintWriter err) {
    long[] told = {System.nanoTime()};
    return done -> {
      long now = System.nanoTime();
      if (now - told[0] > TimeUnit.SECONDS.toNanos(PROGRESS_SECONDS)) {
        told[0] = now;
        err.println(done + " of " + pieces + " sentences are spoken");
        err.flush();
      }
    };
  }
}
