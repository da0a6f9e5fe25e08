package org.warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/**
 * Vosk: hears an utterance frame by frame. The model is shared by all calls. An engine's first
 * seconds of speech cost it several times what later ones do, so that engines are kept from call to
 * call and some are warmed before the first one.
 */
public final class VoskRecognizer implements Recognizer {
  private final Model model;
  private final Queue<org.vosk.Recognizer> free = new ConcurrentLinkedQueue<>();

  private VoskRecognizer(Model model) {
    this.model = model;
  }

  /**
   * Loads a model.
   *
   * @param folder a Vosk model as its maker packs it, in any language
   * @param warm how many engines to make ready for the first calls
   * @param speech what they are warmed with: some seconds of a voice
   * @throws SpeechException when the model is missing or damaged
   */
  public static VoskRecognizer open(Path folder, int warm, Pcm speech) {
    if (!Files.isDirectory(folder)) {
      throw new SpeechException(folder + " is not there: run models/fetch");
    }
    try {
      LibVosk.setLogLevel(LogLevel.WARNINGS);
      VoskRecognizer recognizer = new VoskRecognizer(new Model(folder.toString()));
      List<Hearing> warmed = new ArrayList<>();
      for (int i = 0; i < warm; i++) {
        Hearing hearing = recognizer.open();
        hearing.accept(speech);
        hearing.finish(Expectation.NOTHING);
        warmed.add(hearing);
      }
      warmed.forEach(Hearing::close);
      return recognizer;
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
  public Hearing open() {
    org.vosk.Recognizer pooled = free.poll();
    return new VoskHearing(pooled == null ? newEngine() : pooled);
  }

  private org.vosk.Recognizer newEngine() {
    try {
      org.vosk.Recognizer engine = new org.vosk.Recognizer(model, Pcm.SAMPLES_PER_SECOND);
      engine.setWords(true);
      return engine;
    } catch (IOException e) {
      throw new SpeechException("Vosk cannot open a recognizer: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    for (org.vosk.Recognizer each = free.poll(); each != null; each = free.poll()) {
      each.close();
    }
    model.close();
  }

  private final class VoskHearing implements FollowingHearing {
    private final org.vosk.Recognizer engine;
    private final List<Transcript> pieces = new ArrayList<>();
    private boolean closed;

    VoskHearing(org.vosk.Recognizer engine) {
      this.engine = engine;
    }

    @Override
    public void accept(Pcm sound) {
      if (engine.acceptWaveForm(sound.toArray(), sound.length())) {
        pieces.add(VoskResult.parse(engine.getResult()));
      }
    }

    @Override
    public Optional<String> partial() {
      List<String> texts = new ArrayList<>(pieces.stream().map(Transcript::text).toList());
      texts.add(VoskResult.partial(engine.getPartialResult()));
      texts.removeIf(String::isEmpty);
      return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", texts));
    }

    /** Vosk tells no certainty of what is not finished. */
    @Override
    public Transcript soFar(Expectation expectation) {
      return partial().map(text -> new Transcript(text, 1)).orElse(Transcript.NOTHING);
    }

    @Override
    public Transcript finish(Expectation expectation) {
      pieces.add(VoskResult.parse(engine.getFinalResult()));
      Transcript whole = VoskResult.joined(pieces);
      reset();
      return whole;
    }

    @Override
    public void reset() {
      engine.reset();
      pieces.clear();
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        reset();
        free.add(engine);
      }
    }
  }
}
