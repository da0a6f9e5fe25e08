package org.warmline.telephony;

import java.util.ArrayDeque;
import java.util.Deque;
import org.warmline.call.Pcm;

/**
 * Sound waiting to be played, cut into frames. Written by one call's threads and read by the media
 * thread.
 */
final class Playout {
  private final Deque<Pcm> waiting = new ArrayDeque<>();
  private int offset;
  private long playedFrames;

  synchronized void add(Pcm sound) {
    if (sound.length() > 0) {
      if (waiting.isEmpty()) {
        playedFrames = 0;
      }
      waiting.add(sound);
    }
  }

  /** The next frame; the last one of all is filled up with silence. Null when nothing waits. */
  synchronized @org.jspecify.annotations.Nullable Pcm next() {
    Pcm first = waiting.peek();
    if (first == null) {
      return null;
    }
    playedFrames++;
    if (first.length() - offset >= Pcm.FRAME_SAMPLES) {
      Pcm frame = first.slice(offset, Pcm.FRAME_SAMPLES);
      advance(first, Pcm.FRAME_SAMPLES);
      return frame;
    }
    return assembled();
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Drops everything and tells how many milliseconds of it had been played. */
  synchronized long clear() {
    long played = waiting.isEmpty() ? 0 : playedFrames * Pcm.FRAME_MILLIS;
    waiting.clear();
    offset = 0;
    return played;
  }

  private Pcm assembled() {
    short[] frame = new short[Pcm.FRAME_SAMPLES];
    int filled = 0;
    while (filled < frame.length && !waiting.isEmpty()) {
      Pcm sound = waiting.element();
      int count = Math.min(frame.length - filled, sound.length() - offset);
      sound.slice(offset, count).copyTo(frame, filled);
      filled += count;
      advance(sound, count);
    }
    return Pcm.of(frame);
  }

  private void advance(Pcm sound, int count) {
    offset += count;
    if (offset >= sound.length()) {
      waiting.remove();
      offset = 0;
    }
  }
}
