package org.warmline.speech;

import io.github.givimad.piperjni.PiperJNI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes Piper known to builds that include it. */
public final class PiperProvider implements SynthesizerProvider {
  private static final String FETCHED = "en_US-joe-medium";
  private static final Pattern NAMED = Pattern.compile("(.*?)(?:#(\\d{1,6}))?");

  /** Fails at once, as service loading expects it, when the class path lacks Piper's library. */
  public PiperProvider() {
    Objects.requireNonNull(PiperJNI.class);
  }

  @Override
  public String name() {
    return "piper";
  }

  @Override
  public List<String> voices(Path models) {
    Path folder = models.resolve("piper");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(PiperModel.ENDING))
          .map(file -> new PiperModel(file, OptionalLong.empty()))
          .filter(PiperModel::isThere)
          .map(PiperModel::name)
          .sorted(
              Comparator.comparing((String name) -> !name.equals(FETCHED))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new SpeechException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public Synthesizer open(Path models, String voice) {
    List<String> there = voices(models);
    if (voice.isEmpty() && there.isEmpty()) {
      throw new SpeechException(models.resolve("piper") + " holds no voice: run models/fetch");
    }
    PiperModel model = model(models, voice.isEmpty() ? there.getFirst() : voice);
    if (!model.isThere()) {
      throw new SpeechException(
          "There is no voice %s: %s or %s is missing; %s has %s"
              .formatted(
                  voice,
                  model.file(),
                  model.description().getFileName(),
                  models.resolve("piper"),
                  there.isEmpty() ? "none, run models/fetch" : String.join(", ", there)));
    }
    return PiperSynthesizer.open(model);
  }

  private static PiperModel model(Path models, String voice) {
    Matcher named = NAMED.matcher(voice);
    if (!named.matches()) {
      throw new SpeechException("A voice is a name on one line, or the path of its .onnx");
    }
    String name = named.group(1);
    OptionalLong speaker =
        named.group(2) == null
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(named.group(2)));
    Path file =
        name.endsWith(PiperModel.ENDING)
            ? Path.of(name)
            : models.resolve("piper").resolve(name + PiperModel.ENDING);
    return new PiperModel(file, speaker);
  }
}
