package org.warmline.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  private final Deque<Pcm> waiting = new ArrayDeque<>();
  private int samples;
  private int leastOver = Integer.MAX_VALUE;
  private int looked;

  void add(Pcm frame) {
    waiting.add(frame);
    samples += frame.length();
    while (samples > MOST_SAMPLES) {
      samples -= waiting.remove().length();
    }
  }

  /** What was played while so many samples were heard; silence where nothing is known. */
  Pcm take(int count) {
    Pcm next = waiting.peek();
    if (next != null && next.length() == count) {
      waiting.remove();
      samples -= count;
      skipWhatWasNeverMatched(count);
      return next;
    }
    return assembled(count);
  }

  private Pcm assembled(int count) {
    List<Pcm> parts = new ArrayList<>();
    int missing = count;
    while (missing > 0 && !waiting.isEmpty()) {
      Pcm first = waiting.remove();
      int taken = Math.min(missing, first.length());
      parts.add(first.slice(0, taken));
      if (taken < first.length()) {
        waiting.addFirst(first.slice(taken, first.length() - taken));
      }
      samples -= taken;
      missing -= taken;
    }
    skipWhatWasNeverMatched(count);
    if (missing == 0 && parts.size() == 1) {
      return parts.getFirst();
    }
    if (missing == Pcm.FRAME_SAMPLES && parts.isEmpty()) {
      return Pcm.SILENT_FRAME;
    }
    parts.add(Pcm.of(new short[missing]));
    return Pcm.join(parts);
  }

  private void skipWhatWasNeverMatched(int count) {
    leastOver = Math.min(leastOver, samples);
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
