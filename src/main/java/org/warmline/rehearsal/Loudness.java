package org.warmline.rehearsal;

import org.warmline.call.Pcm;

/**
 * How loud a stretch of sound is where it can be heard at all: the root mean square over its
 * audible frames, in decibels below full scale. May be shared between threads.
 */
final class Loudness {
  private static final double AUDIBLE_RMS = 100;
  private static final double FULL_SCALE = 32_768;

  private double squares;
  private int frames;

  synchronized void hear(Pcm frame) {
    double rms = frame.rms();
    if (rms > AUDIBLE_RMS) {
      squares += rms * rms;
      frames++;
    }
  }

  synchronized int audibleMillis() {
    return frames * Pcm.FRAME_MILLIS;
  }

  /** Such as -21.5; negative infinity when nothing could be heard. */
  synchronized double decibels() {
    return 20 * Math.log10(Math.sqrt(squares / Math.max(1, frames)) / FULL_SCALE);
  }
}
