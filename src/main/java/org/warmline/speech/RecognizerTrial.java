package org.warmline.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

/**
 * Measures every English recognizer that is fetched on the recordings that come with the models, as
 * a telephone would let them through, cut as a recording is cut.
 */
public final class RecognizerTrial {
  private static final String ENGLISH = "en";

  private final Path models;

  /**
   * @param models the folder that {@code models/fetch} fills
   */
  public RecognizerTrial(Path models) {
    this.models = models;
  }

  /**
   * How one engine did.
   *
   * @param words how many were said
   * @param wrong how many were left out, put in or heard otherwise
   * @param rtf seconds of one processor for a second of sound
   */
  public record Measured(String recognizer, int words, int wrong, double rtf) {

    /** The word error rate; above 1 where more was heard than said. */
    public double wer() {
      return (double) wrong / words;
    }
  }

  private record Said(Pcm sound, List<String> words) {}

  /**
   * Measures them one after the other, which takes some seconds each.
   *
   * @throws SpeechException when none is fetched, or an engine or a recording is missing or damaged
   */
  public List<Measured> measure() {
    List<String> fetched = new Recognizers(models, ENGLISH).fetched();
    if (fetched.isEmpty()) {
      throw new SpeechException("No recognizer is in " + models + ": run models/fetch");
    }
    List<Said> all = recordings();
    List<Measured> measured = new ArrayList<>();
    try (SileroVad vad = SileroVad.open(models)) {
      for (String name : fetched) {
        try (Recognizer recognizer = new Engines(models).recognizer(name).engine()) {
          measured.add(
              measure(name, new Recording(vad, recognizer, EndpointSettings.RECORDING), all));
        }
      }
    }
    return List.copyOf(measured);
  }

  private static Measured measure(String name, Recording recording, List<Said> all) {
    int words = 0;
    int wrong = 0;
    long millis = 0;
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Said said : all) {
      String heard =
          recording.transcribe(said.sound(), Expectation.NOTHING).stream()
              .map(piece -> piece.transcript().text())
              .collect(Collectors.joining(" "));
      words += said.words().size();
      wrong += WordErrors.between(said.words(), SpokenForm.words(heard));
      millis += said.sound().millis();
    }
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    return new Measured(name, words, wrong, cpu / 1e6 / millis);
  }

  private List<Said> recordings() {
    List<Said> all = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split("\t", 2);
      Path file = models.resolve(cells[0]);
      try {
        all.add(new Said(TelephoneBand.of(Wav.read(file)), SpokenForm.words(cells[1])));
      } catch (IOException e) {
        throw new SpeechException(
            file + " cannot be read; delete it and run models/fetch: " + e.getMessage(), e);
      }
    }
    return all;
  }

  private static List<String> lines() {
    try (InputStream in =
            Objects.requireNonNull(
                RecognizerTrial.class.getResourceAsStream("/speech/check-sounds.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("this build lacks the texts of the recordings", e);
    }
  }
}
