package org.warmline.conversation;

/**
 * Whether the machine has more calls than it can serve: by the share of jobs that waited long, of
 * words that did, and of frames that were late, in the last seconds. Once it is so, it stays so
 * until all have been well below their limits for some seconds on end, so that new calls are not
 * let in and turned away by turns. A pure state machine; its clock is the caller's. Used by one
 * thread at a time.
 */
final class Overload {
  /** A job of listening that waits so long is felt by the caller. */
  static final int LONG_WAIT_MILLIS = 100;

  /** Words are asked for in a pause, before it is long enough to end the turn. */
  static final int LONG_READING_WAIT_MILLIS = 250;

  static final double MOST_LONG_WAITS = 0.1;

  /** Callers who happen to speak at the same moment wait, which is over when they have spoken. */
  static final double MOST_LONG_READING_WAITS = 0.3;

  /**
   * One stall of 100 ms, which any machine has, makes 3 in a hundred frames of a lone call late.
   */
  static final double MOST_LATE_FRAMES = 0.05;

  static final int CALM_MILLIS = 5_000;

  private static final double FEW = 0.3;
  private static final double MEMORY_MILLIS = 3_000;
  private static final double MEMORY_OF_WORDS_MILLIS = 10_000;

  /**
   * What fewer than three calls come to in that time: where even they are served badly, it is not
   * calls that are too many, and refusing one would not help.
   */
  private static final double TELLING_WAITS = 250;

  private static final double TELLING_WORDS = 50;
  private static final double TELLING_FRAMES = 400;

  private final Share waits = new Share(TELLING_WAITS, MEMORY_MILLIS);
  private final Share words = new Share(TELLING_WORDS, MEMORY_OF_WORDS_MILLIS);
  private final Share frames = new Share(TELLING_FRAMES, MEMORY_MILLIS);
  private boolean overloaded;
  private long calmSince;

  /** A job of listening began that had waited so long. */
  void waited(long waitMillis, long nowMillis) {
    waits.add(1, waitMillis >= LONG_WAIT_MILLIS ? 1 : 0, nowMillis);
    judge(nowMillis);
  }

  /** A job of reading words began that had waited so long. */
  void waitedToRead(long waitMillis, long nowMillis) {
    words.add(1, waitMillis >= LONG_READING_WAIT_MILLIS ? 1 : 0, nowMillis);
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
    double waiting =
        Math.max(
            waits.at(nowMillis) / MOST_LONG_WAITS, words.at(nowMillis) / MOST_LONG_READING_WAITS);
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
    private final double telling;
    private final double memoryMillis;
    private double all;
    private double bad;
    private long asOf;

    Share(double telling, double memoryMillis) {
      this.telling = telling;
      this.memoryMillis = memoryMillis;
    }

    void add(long more, long moreBad, long nowMillis) {
      fade(nowMillis);
      all += more;
      bad += moreBad;
    }

    double at(long nowMillis) {
      fade(nowMillis);
      return all < telling ? 0 : bad / all;
    }

    private void fade(long nowMillis) {
      double kept = Math.exp(-Math.max(0, nowMillis - asOf) / memoryMillis);
      all *= kept;
      bad *= kept;
      asOf = Math.max(asOf, nowMillis);
    }
  }
}
