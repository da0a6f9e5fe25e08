package org.warmline.speech;

/**
 * Notices that a voice has fallen silent sooner than voice detection does, which goes on believing
 * in it for 100 to 200 ms: by the level, which has fallen far below the voice's own and near to the
 * line's noise. Windows of {@link Endpointer#WINDOW_MILLIS}; a pure state machine, used by one
 * thread.
 */
final class Fading {
  /** 32 dB below the loudest that was said lately there is no speech, only its last breath. */
  private static final double SHARE_OF_VOICE = 0.025;

  private static final double ABOVE_NOISE = 1.8;
  private static final double NOISE_AT_MOST_SHARE = 0.05;
  private static final double FORGETTING = 0.995;
  private static final int NOISE_WINDOWS = 125;

  private final double[] levels = new double[NOISE_WINDOWS];
  private long heard;
  private double loudest;

  /**
   * Takes in one window.
   *
   * @param level its root mean square
   * @param voice whether voice detection takes it for voice
   * @return whether the window holds nothing of the voice before it
   */
  boolean hasFaded(double level, boolean voice) {
    levels[(int) (heard % NOISE_WINDOWS)] = level;
    heard++;
    loudest = Math.max(loudest * FORGETTING, voice ? level : 0);
    double nearNoise = Math.min(noise() * ABOVE_NOISE, loudest * NOISE_AT_MOST_SHARE);
    return level < Math.max(loudest * SHARE_OF_VOICE, nearNoise);
  }

  /** The lowest level of late. */
  private double noise() {
    double lowest = levels[0];
    for (int i = 1; i < Math.min(heard, NOISE_WINDOWS); i++) {
      lowest = Math.min(lowest, levels[i]);
    }
    return lowest;
  }
}
