package org.warmline.speech;

import java.util.Arrays;

/**
 * Since when there has been sound that a voice came out of. Many words begin with consonants that
 * voice detection hears nothing of, for as much as 0.3 s: "stop", "four", "help". What goes on for
 * longer is the line's own sound. Windows of {@link Endpointer#WINDOW_MILLIS}; a pure state
 * machine, used by one thread.
 */
final class SoundOnset {

  /** Nothing that comes longer before the voice belongs to its word. */
  static final int LONGEST_MILLIS = 320;

  /** Behind the first sound of "stop" the mouth is closed for a moment. */
  private static final int CLOSED_MILLIS = 96;

  private static final double ABOVE_NOISE = 4;
  private static final double AUDIBLE_RMS = 40;
  private static final int NOISE_WINDOWS = 4_000 / Endpointer.WINDOW_MILLIS;

  private final double[] levels = new double[NOISE_WINDOWS];
  private int windows;
  private long now;
  private long from;
  private long lastSound = -1;

  /**
   * Takes in one window.
   *
   * @param level its root mean square; 0 where it may be nothing but our own echo
   * @return whether there is sound in it, more than the line's own
   */
  boolean accept(double level) {
    levels[windows % NOISE_WINDOWS] = level;
    windows++;
    boolean sound = level >= Math.max(AUDIBLE_RMS, ABOVE_NOISE * noise());
    if (sound) {
      from = lastSound < 0 || now - lastSound > CLOSED_MILLIS ? now : from;
      lastSound = now + Endpointer.WINDOW_MILLIS;
    }
    now += Endpointer.WINDOW_MILLIS;
    return sound;
  }

  /** Where the sound began out of which voice came then; there, when none did before. */
  long before(long voiceMillis) {
    boolean leads = lastSound >= 0 && lastSound >= voiceMillis && from < voiceMillis;
    return leads && voiceMillis - from <= LONGEST_MILLIS ? from : voiceMillis;
  }

  private double noise() {
    int known = Math.min(windows, NOISE_WINDOWS);
    return Arrays.stream(levels, 0, known).min().orElse(0);
  }
}
