package org.warmline.speech;

import io.github.givimad.piperjni.PiperJNI;
import io.github.givimad.piperjni.PiperVoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.warmline.call.Pcm;

/**
 * Piper, a neural voice. A rendering takes all processors it finds, so that only one runs at a
 * time; others wait. The same text sounds a little different each time.
 */
public final class PiperSynthesizer implements Synthesizer {
  private final String name;
  private final PiperJNI engine;
  private final PiperVoice voice;
  private final Voicing voicing;
  private final Semaphore turn = new Semaphore(1, true);

  private PiperSynthesizer(String name, PiperJNI engine, PiperVoice voice) {
    this.name = name;
    this.engine = engine;
    this.voice = voice;
    voicing = new Voicing(voice.getSampleRate());
  }

  static PiperSynthesizer open(String name, Path model, Path description) {
    try {
      PiperJNI engine = new PiperJNI();
      engine.initialize(true, false);
      return new PiperSynthesizer(name, engine, engine.loadVoice(model, description));
    } catch (IOException | PiperJNI.NotInitialized | UnsatisfiedLinkError e) {
      throw new SpeechException(
          "Piper cannot load " + model + "; run models/fetch or choose freetts: " + e.getMessage(),
          e);
    }
  }

  @Override
  public String voice() {
    return "piper/" + name;
  }

  @Override
  public Pcm render(String text) {
    turn.acquireUninterruptibly();
    try {
      return voicing.forTheLine(engine.textToAudio(voice, text));
    } catch (IOException | PiperJNI.NotInitialized e) {
      throw new SpeechException(
          "Piper cannot speak a text of " + text.length() + " characters: " + e.getMessage(), e);
    } finally {
      turn.release();
    }
  }

  @Override
  public void close() {
    turn.acquireUninterruptibly();
    try {
      voice.close();
      engine.close();
    } finally {
      turn.release();
    }
  }
}
