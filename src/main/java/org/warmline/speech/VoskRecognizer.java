package org.warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.warmline.call.Pcm;

/**
 * Vosk: hears an utterance frame by frame. The model is shared by all calls; a call borrows an
 * engine of {@link VoskEngines} for as long as its caller speaks.
 */
public final class VoskRecognizer implements Recognizer {
  private final Model model;
  private final String language;
  private final VoskEngines engines;

  private VoskRecognizer(Model model, String language, int atMost, Pcm speech) {
    this.model = model;
    this.language = language;
    this.engines = new VoskEngines(model, atMost, speech);
  }

  /**
   * Loads a model and makes one engine ready; further ones are made in the background.
   *
   * @param folder a Vosk model as its maker packs it
   * @param language of the model, such as {@code en}
   * @param atMost how many engines to keep, each of about 40 MB; callers beyond that who speak at
   *     the same time are heard when one is free
   * @param speech what engines are warmed with: some seconds of a voice
   * @throws SpeechException when the model is missing or damaged
   */
  public static VoskRecognizer open(Path folder, String language, int atMost, Pcm speech) {
    if (!Files.isDirectory(folder)) {
      throw new SpeechException(folder + " is not there: run models/fetch");
    }
    try {
      LibVosk.setLogLevel(LogLevel.WARNINGS);
      return new VoskRecognizer(new Model(folder.toString()), language, atMost, speech);
    } catch (IOException | UnsatisfiedLinkError e) {
      throw new SpeechException(
          folder + " cannot be loaded by Vosk; delete it and run models/fetch: " + e.getMessage(),
          e);
    }
  }

  @Override
  public String name() {
    return "vosk";
  }

  @Override
  public Set<String> languages() {
    return Set.of(language);
  }

  @Override
  public Hearing open() {
    return new VoskHearing(engines, new VoskPhrases(model));
  }

  /** How many engines are ready and not borrowed. */
  int ready() {
    return engines.ready();
  }

  @Override
  public void close() {
    engines.close();
    model.close();
  }
}
