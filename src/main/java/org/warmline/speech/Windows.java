package org.warmline.speech;

import java.util.Arrays;
import java.util.NoSuchElementException;
import org.warmline.call.Pcm;

/** Frames of the line in, windows of voice detection out. Used by one thread at a time. */
final class Windows {
  private static final Pcm SILENT = Pcm.silence(Endpointer.WINDOW_MILLIS);

  private short[] waiting = new short[2 * VoiceActivity.WINDOW_SAMPLES];
  private int taken;
  private int filled;
  private boolean silent = true;

  void add(Pcm sound) {
    makeRoom(sound.length());
    sound.copyTo(waiting, filled);
    filled += sound.length();
    silent &= sound == Pcm.SILENT_FRAME;
  }

  boolean hasNext() {
    return filled - taken >= VoiceActivity.WINDOW_SAMPLES;
  }

  Pcm next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no whole window has been heard");
    }
    Pcm window = silent ? SILENT : Pcm.of(waiting, taken, VoiceActivity.WINDOW_SAMPLES);
    taken += VoiceActivity.WINDOW_SAMPLES;
    if (taken == filled) {
      taken = 0;
      filled = 0;
      silent = true;
    }
    return window;
  }

  private void makeRoom(int samples) {
    if (filled + samples <= waiting.length) {
      return;
    }
    int left = filled - taken;
    if (left + samples > waiting.length) {
      waiting = Arrays.copyOfRange(waiting, taken, taken + left + samples + waiting.length);
    } else {
      System.arraycopy(waiting, taken, waiting, 0, left);
    }
    taken = 0;
    filled = left;
  }
}
