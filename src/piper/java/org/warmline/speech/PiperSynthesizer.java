package org.warmline.speech;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.givimad.piperjni.PiperJNI;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.warmline.call.Pcm;

/**
 * Piper, a neural voice. A rendering takes one processor, and several may go on at once: whoever
 * calls it says how many, by its threads. The same text sounds a little different each time.
 */
public final class PiperSynthesizer implements Synthesizer {
  private static final int BETWEEN_SENTENCES_MILLIS = 260;
  private static final int USUAL_SAMPLES_PER_SECOND = 22_050;

  private final PiperModel model;
  private final PiperPhonemes phonemes;
  private final PiperNetwork network;
  private final Voicing voicing;
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  private PiperSynthesizer(
      PiperModel model, PiperPhonemes phonemes, PiperNetwork network, int samplesPerSecond) {
    this.model = model;
    this.phonemes = phonemes;
    this.network = network;
    voicing = new Voicing(samplesPerSecond);
  }

  static PiperSynthesizer open(PiperModel model) {
    try {
      ObjectNode described = model.described();
      PiperPhonemes phonemes = PiperPhonemes.open(described);
      try {
        PiperNetwork network = PiperNetwork.open(model, described);
        int rate = described.path("audio").path("sample_rate").asInt(USUAL_SAMPLES_PER_SECOND);
        return new PiperSynthesizer(model, phonemes, network, rate);
      } catch (SpeechException failed) {
        phonemes.close();
        throw failed;
      }
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
    open.readLock().lock();
    try {
      if (closed) {
        throw new SpeechException("The voice is closed: the program is ending");
      }
      speak(phonemes.sentences(text), rate, out);
    } catch (IOException | PiperJNI.NotInitialized | OrtException e) {
      throw new SpeechException(
          "Piper cannot speak a text of " + text.length() + " characters: " + e.getMessage(), e);
    } finally {
      open.readLock().unlock();
    }
  }

  /** Gives each sentence as soon as it is rendered, with a pause between two. */
  private void speak(List<long[]> sentences, double rate, Consumer<Pcm> out) throws OrtException {
    boolean begun = false;
    for (long[] sentence : sentences) {
      Pcm sound = voicing.forTheLine(network.speak(sentence, rate));
      if (sound.length() > 0) {
        if (begun) {
          out.accept(Pcm.silence(BETWEEN_SENTENCES_MILLIS));
        }
        begun = true;
        out.accept(sound);
      }
    }
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        network.close();
        phonemes.close();
      }
    } finally {
      open.writeLock().unlock();
    }
  }
}
