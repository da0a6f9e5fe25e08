package org.warmline.speech;

import io.github.givimad.piperjni.PiperJNI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Makes Piper known to builds that include it. */
public final class PiperProvider implements SynthesizerProvider {
  private static final String VOICE = "en_US-joe-medium";

  /** Fails at once, as service loading expects it, when the class path lacks Piper's library. */
  public PiperProvider() {
    Objects.requireNonNull(PiperJNI.class);
  }

  @Override
  public String name() {
    return "piper";
  }

  @Override
  public boolean isFetched(Path models) {
    return Files.exists(voice(models)) && Files.exists(description(models));
  }

  @Override
  public Synthesizer open(Path models) {
    if (!isFetched(models)) {
      throw new SpeechException(voice(models) + " is not there: run models/fetch");
    }
    return PiperSynthesizer.open(VOICE, voice(models), description(models));
  }

  private static Path voice(Path models) {
    return models.resolve("piper").resolve(VOICE + ".onnx");
  }

  private static Path description(Path models) {
    return models.resolve("piper").resolve(VOICE + ".onnx.json");
  }
}
