package org.warmline.speech;

import java.util.Set;
import org.warmline.call.Pcm;

/** Speaks text. May be shared between threads; {@link #render} may block its caller for a while. */
public interface Synthesizer extends AutoCloseable {

  /** Engine and voice, such as {@code piper/en_US-joe-medium}; part of the prompt cache's key. */
  String voice();

  /** The languages it speaks, such as {@code en}: English unless it says otherwise. */
  default Set<String> languages() {
    return Set.of("en");
  }

  /**
   * The sound of the text, at an even loudness.
   *
   * @throws SpeechException when the engine cannot speak the text
   */
  Pcm render(String text);

  @Override
  void close();
}
