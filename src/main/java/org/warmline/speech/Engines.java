package org.warmline.speech;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.warmline.call.Pcm;

/**
 * Chooses and loads the engines that the settings name, out of what has been fetched. May be shared
 * between threads.
 */
public final class Engines {
  public static final String AUTO = "auto";
  private static final String MOONSHINE = "moonshine";
  private static final String VOSK = "vosk";
  private static final String WARMING = "Hello. I would like to move my flight to Friday morning.";

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
   * Loads a recognizer.
   *
   * @param choice {@code auto}, {@code moonshine} or {@code vosk}
   * @throws SpeechException when it is unknown, missing or damaged
   */
  public Opened<Recognizer> recognizer(String choice) {
    return switch (choice) {
      case AUTO -> automaticRecognizer();
      case MOONSHINE, VOSK -> open(choice, "chosen by the settings");
      default ->
          throw new SpeechException(
              "There is no recognizer called " + choice + ": choose auto, moonshine or vosk");
    };
  }

  private Opened<Recognizer> automaticRecognizer() {
    Optional<ChosenRecognizer> chosen = ChosenRecognizer.find(models);
    if (chosen.isPresent() && isFetched(chosen.get().name())) {
      return open(chosen.get().name(), chosen.get().why());
    }
    boolean moonshine = isFetched(MOONSHINE);
    boolean vosk = isFetched(VOSK);
    if (moonshine && vosk) {
      return open(MOONSHINE, "both are fetched, and chosen.json names neither");
    }
    if (moonshine || vosk) {
      return open(moonshine ? MOONSHINE : VOSK, "the only recognizer fetched");
    }
    throw new SpeechException("No recognizer is in " + models + ": run models/fetch");
  }

  private Opened<Recognizer> open(String name, String why) {
    Recognizer recognizer = name.equals(VOSK) ? openVosk() : MoonshineRecognizer.open(models);
    return new Opened<>(recognizer, name + ": " + why);
  }

  private Recognizer openVosk() {
    if (!isFetched(VOSK)) {
      throw new SpeechException(voskModel() + " is not there: run models/fetch --vosk");
    }
    int warm = Runtime.getRuntime().availableProcessors();
    try (Synthesizer voice = new FreeTtsSynthesizer()) {
      Pcm speech = voice.render(WARMING);
      return VoskRecognizer.open(voskModel(), warm, speech);
    }
  }

  private boolean isFetched(String recognizer) {
    return switch (recognizer) {
      case MOONSHINE -> Files.exists(models.resolve("moonshine-tiny-en/decoder_model_merged.ort"));
      case VOSK -> Files.isDirectory(voskModel());
      default -> false;
    };
  }

  private Path voskModel() {
    return models.resolve("vosk-en");
  }

  /**
   * Loads a synthesizer.
   *
   * @param choice as {@link Voices#open} takes it
   * @throws SpeechException when it is unknown, missing, damaged or not in this build
   */
  public Opened<Synthesizer> synthesizer(String choice) {
    return new Voices(models).open(choice);
  }
}
