package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.warmline.call.Pcm;

/** Speaks text. May be shared between threads; it may block its caller for a while. */
public interface Synthesizer extends AutoCloseable {
  /** The usual pace. */
  double USUAL_RATE = 1;

  /** The pace of what is to be written down or kept in mind. */
  double SLOW_RATE = 0.8;

  /** Engine and voice, such as {@code piper/en_US-joe-medium}; part of the prompt cache's key. */
  String voice();

  /** The languages it speaks, such as {@code en}: English unless it says otherwise. */
  default Set<String> languages() {
    return Set.of("en");
  }

  /**
   * Gives the sound of the text at an even loudness, sentence by sentence where the engine renders
   * it so, each as soon as it is ready, with the pauses between them.
   *
   * @param rate how fast, from 0.5 to 2; 1 is the voice's usual pace
   * @throws SpeechException when the engine cannot speak the text; what was given stays given
   */
  void speak(String text, double rate, Consumer<Pcm> out);

  /**
   * The whole sound of the text at the usual pace.
   *
   * @throws SpeechException when the engine cannot speak the text
   */
  default Pcm render(String text) {
    return render(text, USUAL_RATE);
  }

  /**
   * The whole sound of the text.
   *
   * @throws SpeechException when the engine cannot speak the text
   */
  default Pcm render(String text, double rate) {
    List<Pcm> sounds = new ArrayList<>();
    speak(text, rate, sounds::add);
    return Pcm.join(sounds);
  }

  @Override
  void close();
}
