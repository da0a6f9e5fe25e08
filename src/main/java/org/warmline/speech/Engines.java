package org.warmline.speech;

import java.nio.file.Path;

/**
 * Chooses and loads the engines that the settings name, out of what has been fetched. May be shared
 * between threads.
 */
public final class Engines {
  public static final String AUTO = "auto";
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
   * @param choice as {@link Voices#open} takes it
   * @throws SpeechException when it is unknown, missing, damaged or not in this build
   */
  public Opened<Synthesizer> synthesizer(String choice) {
    return new Voices(models).open(choice);
  }
}
