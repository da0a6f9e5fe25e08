package org.warmline.rehearsal;

import org.warmline.call.Pcm;

/** Gives a simulated caller's sentences their sound. */
@FunctionalInterface
public interface CallerVoice {

  /** The sentence, as telephone sound. */
  Pcm speak(String sentence);
}
