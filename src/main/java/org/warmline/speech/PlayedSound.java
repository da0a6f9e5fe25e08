package org.warmline.speech;

import java.util.List;
import org.warmline.call.Pcm;

/**
 * Our own sound on its way to being compared with what is heard, stretch for stretch. Frames that
 * come in bursts are paired in order; when more was played than heard for a second on end, the
 * caller's frames were lost, and as much of ours is skipped. Used by one thread at a time.
 */
final class PlayedSound {
  private static final int MOST_SAMPLES = 2000 * Pcm.SAMPLES_PER_MILLI;
  private static final int LOOK_SAMPLES = 1000 * Pcm.SAMPLES_PER_MILLI;

  private final SoundQueue waiting = new SoundQueue();
  private int leastOver = Integer.MAX_VALUE;
  private int looked;

  void add(Pcm frame) {
    waiting.add(frame);
    while (waiting.length() > MOST_SAMPLES) {
      waiting.dropFirst();
    }
  }

  /** What was played while so many samples were heard; silence where nothing is known. */
  Pcm take(int count) {
    Pcm known = waiting.take(count);
    skipWhatWasNeverMatched(count);
    int missing = count - known.length();
    if (missing == 0) {
      return known;
    }
    return missing == Pcm.FRAME_SAMPLES
        ? Pcm.SILENT_FRAME
        : Pcm.join(List.of(known, Pcm.of(new short[missing])));
  }

  private void skipWhatWasNeverMatched(int count) {
    leastOver = Math.min(leastOver, waiting.length());
    looked += count;
    if (looked >= LOOK_SAMPLES) {
      int tooMuch = leastOver;
      looked = 0;
      leastOver = Integer.MAX_VALUE;
      if (tooMuch > 0) {
        take(tooMuch);
      }
    }
  }
}
