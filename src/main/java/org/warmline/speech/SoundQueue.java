package org.warmline.speech;

import java.util.ArrayDeque;
import java.util.Deque;
import org.warmline.call.Pcm;

/** Stretches of sound one behind the other, taken from the front. Used by one thread at a time. */
final class SoundQueue {
  private final Deque<Pcm> waiting = new ArrayDeque<>();
  private int length;

  void add(Pcm sound) {
    waiting.add(sound);
    length += sound.length();
  }

  /** The number of samples that wait. */
  int length() {
    return length;
  }

  /** The first stretch of all, as it was added. */
  void dropFirst() {
    length -= waiting.remove().length();
  }

  /** So many samples, or all there are. */
  Pcm take(int count) {
    int wanted = Math.min(count, length);
    if (wanted == 0) {
      return Pcm.EMPTY;
    }
    Pcm taken = takeOfFirst(wanted);
    while (taken.length() < wanted) {
      taken = taken.followedBy(takeOfFirst(wanted - taken.length()));
    }
    return taken;
  }

  private Pcm takeOfFirst(int most) {
    Pcm first = waiting.remove();
    int taken = Math.min(most, first.length());
    if (taken < first.length()) {
      waiting.addFirst(first.slice(taken, first.length() - taken));
    }
    length -= taken;
    return first.slice(0, taken);
  }
}
