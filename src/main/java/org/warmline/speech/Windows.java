package org.warmline.speech;

import java.util.NoSuchElementException;
import org.warmline.call.Pcm;

/** Frames of the line in, windows of voice detection out. Used by one thread at a time. */
final class Windows {
  private final SoundQueue waiting = new SoundQueue();

  void add(Pcm sound) {
    waiting.add(sound);
  }

  boolean hasNext() {
    return waiting.length() >= VoiceActivity.WINDOW_SAMPLES;
  }

  Pcm next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no whole window has been heard");
    }
    return waiting.take(VoiceActivity.WINDOW_SAMPLES);
  }
}
