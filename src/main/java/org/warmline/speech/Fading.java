package org.warmline.speech;

import java.util.ArrayDeque;
import java.util.Deque;

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
  private static final double NOISE_AT_MOST_SHARE = 0.1;
  private static final double FORGETTING = 0.995;
  private static final int NOISE_WINDOWS = 60;

  private final Deque<Double> levels = new ArrayDeque<>();
  private double loudest;

  /**
   * Takes in one window.
   *
   * @param level its root mean square
   * @param voice whether voice detection takes it for voice
   * @return whether the window holds nothing of the voice before it
   */
  boolean hasFaded(double level, boolean voice) {
    levels.add(level);
    if (levels.size() > NOISE_WINDOWS) {
      levels.remove();
    }
    loudest = Math.max(loudest * FORGETTING, voice ? level : 0);
    double noise = levels.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double nearNoise = Math.min(noise * ABOVE_NOISE, loudest * NOISE_AT_MOST_SHARE);
    return level < Math.max(loudest * SHARE_OF_VOICE, nearNoise);
  }
}
