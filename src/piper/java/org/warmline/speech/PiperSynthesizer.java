package org.warmline.speech;

import io.github.givimad.piperjni.PiperJNI;
import io.github.givimad.piperjni.PiperVoice;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;

/**
 * Piper, a neural voice. A rendering takes all processors it finds, so that only one runs at a
 * time; others wait in turn. The same text sounds a little different each time. Another pace than
 * the usual is another copy of the voice in memory; the latest is kept.
 */
public final class PiperSynthesizer implements Synthesizer {
  private static final int BETWEEN_SENTENCES_MILLIS = 260;

  private final PiperModel model;
  private final PiperJNI engine;
  private final PiperVoice usual;
  private final Voicing voicing;
  private final Semaphore turn = new Semaphore(1, true);
  private @Nullable PiperVoice other;
  private double otherRate;
  private boolean closed;

  private PiperSynthesizer(PiperModel model, PiperJNI engine, PiperVoice usual) {
    this.model = model;
    this.engine = engine;
    this.usual = usual;
    voicing = new Voicing(usual.getSampleRate());
  }

  static PiperSynthesizer open(PiperModel model) {
    try {
      PiperJNI engine = new PiperJNI();
      engine.initialize(true, false);
      return new PiperSynthesizer(model, engine, model.load(engine, USUAL_RATE));
    } catch (IOException | PiperJNI.NotInitialized | UnsatisfiedLinkError e) {
      throw new SpeechException(
          "Piper cannot load %s; run models/fetch, choose another voice or freetts: %s"
              .formatted(model.file(), e.getMessage()),
          e);
    }
  }

  @Override
  public String voice() {
    return "piper/" + model.name();
  }

  @Override
  public void speak(String text, double rate, Consumer<Pcm> out) {
    Sentences sentences = new Sentences(out);
    turn.acquireUninterruptibly();
    try {
      if (closed) {
        throw new SpeechException("The voice is closed: the program is ending");
      }
      engine.textToAudio(paced(rate), text, samples -> sentences.add(voicing.forTheLine(samples)));
    } catch (IOException | PiperJNI.NotInitialized e) {
      throw new SpeechException(
          "Piper cannot speak a text of " + text.length() + " characters: " + e.getMessage(), e);
    } finally {
      turn.release();
    }
    sentences.failure.ifPresent(
        failure -> {
          throw failure;
        });
  }

  private PiperVoice paced(double rate) throws IOException, PiperJNI.NotInitialized {
    if (rate == USUAL_RATE) {
      return usual;
    }
    PiperVoice voice = other;
    if (voice == null || otherRate != rate) {
      if (voice != null) {
        voice.close();
        other = null;
      }
      voice = model.load(engine, rate);
      other = voice;
      otherRate = rate;
    }
    return voice;
  }

  @Override
  public void close() {
    turn.acquireUninterruptibly();
    try {
      closed = true;
      usual.close();
      if (other != null) {
        other.close();
      }
      engine.close();
    } finally {
      turn.release();
    }
  }

  /** Hands on each sentence with a pause between two. Exceptions must not pass through Piper. */
  private static final class Sentences {
    private final Consumer<Pcm> out;
    private boolean begun;
    private Optional<RuntimeException> failure = Optional.empty();

    Sentences(Consumer<Pcm> out) {
      this.out = out;
    }

    void add(Pcm sentence) {
      if (sentence.length() == 0 || failure.isPresent()) {
        return;
      }
      try {
        if (begun) {
          out.accept(Pcm.silence(BETWEEN_SENTENCES_MILLIS));
        }
        begun = true;
        out.accept(sentence);
      } catch (RuntimeException broken) {
        failure = Optional.of(broken);
      }
    }
  }
}
