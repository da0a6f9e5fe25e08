package org.warmline.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The voices that this build can speak with. May be shared between threads. */
public final class Voices {
  private static final Logger LOG = LoggerFactory.getLogger(Voices.class);
  private static final String PIPER = "piper";
  private static final String FREETTS = "freetts";
  private static final String KEVIN = "kevin16";
  private static final String CHOSEN = ": chosen by the settings";

  private final Path models;

  /** Voices out of the folder that {@code models/fetch} fills. */
  public Voices(Path models) {
    this.models = models;
  }

  /** All that can be chosen, engine and name: {@code piper/en_US-joe-medium}. */
  public List<String> list() {
    List<String> names = new ArrayList<>();
    findPiper()
        .ifPresent(piper -> piper.voices(models).forEach(voice -> names.add(PIPER + "/" + voice)));
    names.add(FREETTS + "/" + KEVIN);
    return List.copyOf(names);
  }

  /**
   * Loads a voice.
   *
   * @param choice {@code auto}, {@code piper} or {@code freetts}; one of {@link #list}, with or
   *     without its engine; or the path of a Piper voice. {@code #} and a number behind a Piper
   *     voice choose one of several speakers
   * @throws SpeechException when it is unknown, missing, damaged or not in this build
   */
  public Opened<Synthesizer> open(String choice) {
    return switch (choice) {
      case Engines.AUTO -> automatic();
      case FREETTS, KEVIN, FREETTS + "/" + KEVIN -> freeTts("chosen by the settings");
      case PIPER -> new Opened<>(piper().open(models, ""), PIPER + CHOSEN);
      default -> named(choice);
    };
  }

  private Opened<Synthesizer> named(String choice) {
    String prefix = PIPER + "/";
    boolean file = choice.replaceFirst("#\\d+$", "").endsWith(".onnx");
    if (!file && list().stream().noneMatch(voice -> isCalled(voice, choice))) {
      throw new SpeechException(
          "There is no voice called %s: choose auto, piper or freetts, the path of an .onnx, or one of %s"
              .formatted(choice, String.join(", ", list())));
    }
    String name = !file && choice.startsWith(prefix) ? choice.substring(prefix.length()) : choice;
    return new Opened<>(piper().open(models, name), PIPER + CHOSEN);
  }

  private static boolean isCalled(String voice, String choice) {
    String called = choice.replaceFirst("#\\d+$", "");
    return voice.equals(called) || voice.equals(PIPER + "/" + called);
  }

  private Opened<Synthesizer> automatic() {
    Optional<SynthesizerProvider> piper = findPiper();
    if (piper.isEmpty()) {
      return freeTts("Piper is not in this build");
    }
    if (!piper.get().isFetched(models)) {
      return freeTts("Piper's voice is not fetched; models/fetch gets it");
    }
    return new Opened<>(piper.get().open(models, ""), "piper: the better voice, and it is fetched");
  }

  private static Opened<Synthesizer> freeTts(String why) {
    return new Opened<>(new FreeTtsSynthesizer(), FREETTS + ": " + why);
  }

  private static SynthesizerProvider piper() {
    return findPiper()
        .orElseThrow(
            () ->
                new SpeechException(
                    "Piper is not in this build: choose freetts, or build without"
                        + " -Dwithout.piper"));
  }

  /** Absent when the build left Piper out, also when it left only its library out. */
  private static Optional<SynthesizerProvider> findPiper() {
    try {
      return ServiceLoader.load(SynthesizerProvider.class).stream()
          .map(ServiceLoader.Provider::get)
          .filter(provider -> provider.name().equals(PIPER))
          .findFirst();
    } catch (ServiceConfigurationError e) {
      LOG.debug("Piper is named by this build but its library is not in it", e);
      return Optional.empty();
    }
  }
}
