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

  /** Whoever holds it and forgets it must not make the line dumb. */
  static final int HELD_MOST_MILLIS = 1_200;

  /** How what is said is played now. */
  private enum Pace {
    GOING,
    FADING_OUT,
    HELD,
    FADING_IN
  }

  private final SampleQueue said = new SampleQueue();
  private final SampleQueue live = new SampleQueue();
  private final Replay replay = new Replay();
  private Pace pace = Pace.GOING;
  private int heldFrames;
  private long playedSamples;
  private long silentAtSamples;

  synchronized void add(Pcm sound) {
    if (isEmpty()) {
      silentAtSamples = playedSamples;
      replay.clear();
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
    if (pace == Pace.HELD && ++heldFrames * Pcm.FRAME_MILLIS > HELD_MOST_MILLIS) {
      resume(0);
    }
    if (said.length() == 0) {
      pace = pace == Pace.FADING_OUT ? Pace.HELD : pace;
      return heldNow() ? null : heardNow;
    }
    return heldNow() ? null : saidNext();
  }

  private Pcm saidNext() {
    int samples = Math.min(Pcm.FRAME_SAMPLES, said.length());
    Pcm frame = said.takeFrame();
    playedSamples += samples;
    replay.add(frame.slice(0, samples));
    Pace now = pace;
    pace = now == Pace.FADING_OUT ? Pace.HELD : Pace.GOING;
    return switch (now) {
      case FADING_OUT -> Fade.out(frame);
      case FADING_IN -> Fade.in(frame);
      case GOING, HELD -> frame;
    };
  }

  /** Falls silent within a frame and keeps what waits. */
  synchronized void hold() {
    if (pace == Pace.GOING || pace == Pace.FADING_IN) {
      pace = said.length() == 0 ? Pace.HELD : Pace.FADING_OUT;
      heldFrames = 0;
    }
  }

  /** Goes on where it was held, but for the word being said then, which is said again. */
  synchronized void resume(int mostAgainMillis) {
    if (pace == Pace.HELD) {
      Pcm again = replay.lastWord(mostAgainMillis * Pcm.SAMPLES_PER_MILLI);
      said.addFirst(again);
      playedSamples -= again.length();
      replay.clear();
    }
    if (pace == Pace.HELD || pace == Pace.FADING_OUT) {
      pace = pace == Pace.HELD ? Pace.FADING_IN : Pace.GOING;
    }
  }

  private boolean heldNow() {
    return pace == Pace.HELD;
  }

  /** Whether nothing that is said waits, be it held; live sound does not count. */
  synchronized boolean isEmpty() {
    return said.length() == 0 && pace != Pace.HELD && pace != Pace.FADING_OUT;
  }

  /** How many samples of all that was ever to be said have been played. */
  synchronized long playedSamples() {
    return playedSamples;
  }

  /** Drops everything and tells how many milliseconds of what is said had been played. */
  synchronized long clear() {
    long played = isEmpty() ? 0 : (playedSamples - silentAtSamples) / Pcm.SAMPLES_PER_MILLI;
    said.shortenTo(0);
    live.shortenTo(0);
    replay.clear();
    pace = Pace.GOING;
    return played;
  }
}
