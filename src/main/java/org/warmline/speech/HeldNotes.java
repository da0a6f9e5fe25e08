package org.warmline.speech;

import org.warmline.call.Pcm;

/**
 * Tells single notes from a voice by their pitch: an instrument holds it to a fraction of a per
 * cent, a voice never does, not even for a fifth of a second. Pure; may be shared between threads.
 */
final class HeldNotes {
  private static final int WINDOW = 32 * Pcm.SAMPLES_PER_MILLI;
  private static final int HOP = 16 * Pcm.SAMPLES_PER_MILLI;
  private static final double LOUD = 0.1;
  private static final double HELD = 0.004;
  private static final double LEAP = 0.06;
  private static final double NEARLY_ALL = 0.9;
  private static final double MOSTLY = 0.7;
  private static final int FEWEST = 3;
  private static final int ENOUGH_MOVED = 8;

  private HeldNotes() {}

  /** Whether nearly all that is loud in the sound has a pitch, and holds it but for leaps. */
  static boolean fill(Pcm sound) {
    double threshold = LOUD * loudest(sound);
    PitchPeriod pitch = new PitchPeriod(sound, WINDOW);
    int loud = 0;
    int pitched = 0;
    int held = 0;
    int moved = 0;
    double before = 0;
    for (int at = 0; pitch.reaches(at) && moved < ENOUGH_MOVED; at += HOP) {
      boolean counts = sound.slice(at, WINDOW).rms() > threshold;
      double period = counts ? pitch.at(at) : 0;
      loud += counts ? 1 : 0;
      pitched += period > 0 ? 1 : 0;
      if (period > 0 && before > 0) {
        double change = Math.abs(period / before - 1);
        held += change < HELD ? 1 : 0;
        moved += change >= HELD && change < LEAP ? 1 : 0;
      }
      before = period;
    }
    return held >= FEWEST && held >= NEARLY_ALL * (held + moved) && pitched >= MOSTLY * loud;
  }

  private static double loudest(Pcm sound) {
    double most = 0;
    for (int at = 0; at + WINDOW <= sound.length(); at += HOP) {
      most = Math.max(most, sound.slice(at, WINDOW).rms());
    }
    return most;
  }
}
