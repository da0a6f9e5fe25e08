package org.warmline.speech;

import java.util.NoSuchElementException;
import org.warmline.call.Pcm;

/** Frames of the line in, windows of voice detection out. Used by one thread at a time. */
final class Windows {
  private Pcm rest = Pcm.EMPTY;

  void add(Pcm sound) {
    rest = rest.length() == 0 ? sound : Pcm.join(java.util.List.of(rest, sound));
  }

  boolean hasNext() {
    return rest.length() >= VoiceActivity.WINDOW_SAMPLES;
  }

  Pcm next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no whole window has been heard");
    }
    Pcm window = rest.slice(0, VoiceActivity.WINDOW_SAMPLES);
    rest = rest.slice(window.length(), rest.length() - window.length());
    return window;
  }
}
