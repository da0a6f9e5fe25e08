package org.warmline.conversation;

/**
 * Whether the machine has more calls than it can serve: by the share of jobs that waited long and
 * of frames that were late, in the last seconds. Once it is so, it stays so until both have been
 * well below their limits for some seconds on end, so that new calls are not let in and turned away
 * by turns. A pure state machine; its clock is the caller's. Used by one thread at a time.
 */
final class Overload {
  /** A job of hearing that waits so long is felt by the caller. */
  static final int LONG_WAIT_MILLIS = 100;

  static final double MOST_LONG_WAITS = 0.1;

  /**
   * One stall of 100 ms, which any machine has, makes 3 in a hundred frames of a lone call late.
   */
  static final double MOST_LATE_FRAMES = 0.05;

  static final int CALM_MILLIS = 5_000;

  private static final double FEW = 0.3;
  private static final double MEMORY_MILLIS = 3_000;
  private static final double TELLING = 50;

  private final Share waits = new Share();
  private final Share frames = new Share();
  private boolean overloaded;
  private long calmSince;

  /** A job began that had waited so long. */
  void waited(long waitMillis, long nowMillis) {
    waits.add(1, waitMillis >= LONG_WAIT_MILLIS ? 1 : 0, nowMillis);
    judge(nowMillis);
  }

  /** So many frames were written since the last time, some of them late. */
  void wrote(long written, long late, long nowMillis) {
    frames.add(written, late, nowMillis);
    judge(nowMillis);
  }

  boolean isOverloaded(long nowMillis) {
    judge(nowMillis);
    return overloaded;
  }

  private void judge(long nowMillis) {
    double waiting = waits.at(nowMillis) / MOST_LONG_WAITS;
    double late = frames.at(nowMillis) / MOST_LATE_FRAMES;
    double worst = Math.max(waiting, late);
    if (worst >= (overloaded ? FEW : 1)) {
      overloaded |= worst >= 1;
      calmSince = nowMillis;
    } else if (nowMillis - calmSince >= CALM_MILLIS) {
      overloaded = false;
    }
  }

  /** A share of things, older ones counting less and less; 0 while there are too few to tell. */
  private static final class Share {
    private double all;
    private double bad;
    private long asOf;

    void add(long more, long moreBad, long nowMillis) {
      fade(nowMillis);
      all += more;
      bad += moreBad;
    }

    double at(long nowMillis) {
      fade(nowMillis);
      return all < TELLING ? 0 : bad / all;
    }

    private void fade(long nowMillis) {
      double kept = Math.exp(-Math.max(0, nowMillis - asOf) / MEMORY_MILLIS);
      all *= kept;
      bad *= kept;
      asOf = Math.max(asOf, nowMillis);
    }
  }
}
