package org.warmline.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    int missing = Math.min(count, length);
    Pcm first = waiting.peek();
    if (first != null && first.length() >= missing) {
      return takeOfFirst(missing);
    }
    List<Pcm> parts = new ArrayList<>();
    while (missing > 0) {
      Pcm part = takeOfFirst(missing);
      parts.add(part);
      missing -= part.length();
    }
    return Pcm.join(parts);
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
