package org.warmline.speech;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses and loads the engines that the settings name, out of what has been fetched. May be shared
 * between threads.
 */
public final class Engines {
  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);
  public static final String AUTO = "auto";
  private static final String PIPER = "piper";
  private static final String FREETTS = "freetts";
  private static final String ENGLISH = "en";

  private final Path models;

  /** Engines out of the folder that {@code models/fetch} fills. */
  public Engines(Path models) {
    this.models = models;
  }

  /** Voice detection, which every line needs. */
  public SileroVad voiceDetection() {
    return SileroVad.open(models);
  }

  /**
   * What {@code auto} stands for in English; loads nothing.
   *
   * @throws SpeechException when none is fetched, or {@code chosen.json} says nothing sensible
   */
  public ChosenRecognizer automaticRecognizer() {
    return new Recognizers(models, ENGLISH).choose();
  }

  /** Loads a recognizer of English. */
  public Opened<Recognizer> recognizer(String choice) {
    return recognizer(choice, ENGLISH);
  }

  /**
   * Loads a recognizer.
   *
   * @param choice {@code auto}, {@code moonshine}, {@code vosk} or {@code two_pass}
   * @param language what callers speak, such as {@code en}
   * @throws SpeechException when it is unknown, missing, damaged or hears another language
   */
  public Opened<Recognizer> recognizer(String choice, String language) {
    return new Recognizers(models, language).open(choice);
  }

  /**
   * Loads a synthesizer.
   *
   * @param choice {@code auto}, {@code piper} or {@code freetts}
   * @throws SpeechException when it is unknown, missing, damaged or not in this build
   */
  public Opened<Synthesizer> synthesizer(String choice) {
    return switch (choice) {
      case AUTO -> automaticSynthesizer();
      case FREETTS -> freeTts("chosen by the settings");
      case PIPER ->
          new Opened<>(
              findProvider()
                  .orElseThrow(
                      () ->
                          new SpeechException(
                              "Piper is not in this build: choose freetts, or build without"
                                  + " -Dwithout.piper"))
                  .open(models),
              "piper: chosen by the settings");
      default ->
          throw new SpeechException(
              "There is no synthesizer called " + choice + ": choose auto, piper or freetts");
    };
  }

  private Opened<Synthesizer> automaticSynthesizer() {
    Optional<SynthesizerProvider> piper = findProvider();
    if (piper.isEmpty()) {
      return freeTts("Piper is not in this build");
    }
    if (!piper.get().isFetched(models)) {
      return freeTts("Piper's voice is not fetched; models/fetch gets it");
    }
    return new Opened<>(piper.get().open(models), "piper: the better voice, and it is fetched");
  }

  private static Opened<Synthesizer> freeTts(String why) {
    return new Opened<>(new FreeTtsSynthesizer(), FREETTS + ": " + why);
  }

  /** Absent when the build left Piper out, also when it left only its library out. */
  private static Optional<SynthesizerProvider> findProvider() {
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
