package org.warmline.speech;

/**
 * Where voice that is told of is still that of an echo: voice detection goes on believing in a
 * voice for a moment after it has ended, and an echo ends up to {@link EchoCanceller#REACH_MILLIS}
 * after we do. Who speaks then is to be heard. A pure state machine over windows of {@link
 * Endpointer#WINDOW_MILLIS}; used by one thread.
 */
final class EchoTail {
  private static final int LASTING_WINDOWS = 320 / Endpointer.WINDOW_MILLIS;

  private int left;

  /**
   * Takes in one window.
   *
   * @param echo whether it may be nothing but echo
   * @param sound whether there is more in it than the line's own noise
   * @return whether voice in it counts for nothing
   */
  boolean covers(boolean echo, boolean sound) {
    left = echo ? LASTING_WINDOWS : Math.max(0, left - 1);
    return echo || (left > 0 && !sound);
  }
}
