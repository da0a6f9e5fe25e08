package org.warmline.telephony;

import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;

/**
 * Sound waiting to be played, cut into frames: what is said, which is played whole, and live sound,
 * which is heard where nothing is said and never waits long. Written by one call's threads and read
 * by the media thread.
 */
final class Playout {
  /** More live sound than this waits only when the other end's clock runs faster than ours. */
  static final int LIVE_MOST_MILLIS = 120;

  static final int LIVE_KEPT_MILLIS = 60;

  private final SampleQueue said = new SampleQueue();
  private final SampleQueue live = new SampleQueue();
  private long playedFrames;

  synchronized void add(Pcm sound) {
    if (said.length() == 0) {
      playedFrames = 0;
    }
    said.add(sound);
  }

  /** Adds live sound; where too much waits, the oldest is dropped. */
  synchronized void addLive(Pcm sound) {
    live.add(sound);
    if (live.length() > LIVE_MOST_MILLIS * Pcm.SAMPLES_PER_MILLI) {
      live.shortenTo(LIVE_KEPT_MILLIS * Pcm.SAMPLES_PER_MILLI);
    }
  }

  /**
   * The next frame; the last one of what is said is filled up with silence. Null when nothing
   * waits. Live sound goes by while something is said, as it would be late afterwards.
   */
  synchronized @Nullable Pcm next() {
    Pcm heardNow = live.length() >= Pcm.FRAME_SAMPLES ? live.takeFrame() : null;
    if (said.length() == 0) {
      return heardNow;
    }
    playedFrames++;
    return said.takeFrame();
  }

  /** Whether nothing that is said waits; live sound does not count. */
  synchronized boolean isEmpty() {
    return said.length() == 0;
  }

  /** Drops everything and tells how many milliseconds of what is said had been played. */
  synchronized long clear() {
    long played = said.length() == 0 ? 0 : playedFrames * Pcm.FRAME_MILLIS;
    said.shortenTo(0);
    live.shortenTo(0);
    return played;
  }
}
