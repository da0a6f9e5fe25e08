package org.warmline.speech;

/**
 * Tells from levels alone whether what is heard may be nothing but our own sound coming back. At
 * first any echo up to {@link #FIRST_LEAK} is thought possible; what then comes back while we are
 * heard lowers that to a margin above the loudest echo of late. After each pause of ours the
 * canceller has to prove itself anew. Used by one thread.
 */
final class EchoGate {

  /** An echo may come as late as the canceller reaches, and a room goes on sounding after that. */
  static final int WINDOWS = (EchoCanceller.REACH_MILLIS + 96) / Endpointer.WINDOW_MILLIS;

  private static final double FIRST_LEAK = power(-8);
  private static final double LEAST_LEAK = power(-19);
  private static final double CLEAR_LEAK = power(-30);
  private static final double MARGIN = power(6);

  /** What cancelling may at most be trusted with: a drifting clock can undo it within a word. */
  private static final double LEAST_KEPT = power(-3);

  /** A caller's voice goes down between sounds; it need not be that loud to go on. */
  private static final double STAYS_OPEN = power(-6);

  private static final double LOUD_SHARE = 0.05;

  /** So many of the last {@link #WINDOWS} must be loud for any echo to show in them. */
  private static final int TELLING_WINDOWS = 8;

  private static final int PAUSE_WINDOWS = 320 / Endpointer.WINDOW_MILLIS;
  private static final int PROOF_WINDOWS = 1_152 / Endpointer.WINDOW_MILLIS;

  private final double[] sent = new double[WINDOWS];
  private final Loudest beforeCancelling = new Loudest();
  private final Loudest afterCancelling = new Loudest();
  private int at;
  private int quiet = PAUSE_WINDOWS;
  private int sinceOnset;
  private boolean open;

  /**
   * Takes in one window; all are mean squares of samples.
   *
   * @param sentPower of what was played
   * @param heardPower of what was heard
   * @param leftPower of what the canceller has left of it
   * @return whether echo explains it
   */
  boolean explains(double sentPower, double heardPower, double leftPower) {
    sent[at] = sentPower;
    at = (at + 1) % WINDOWS;
    double most = highest(sent);
    if (most == 0) {
      open = false;
      return false;
    }
    noticePauses(sentPower >= LOUD_SHARE * most);
    open = leftPower > leak() * most * (open ? STAYS_OPEN : 1);
    boolean explained = !open;
    if (explained && isTelling(most)) {
      beforeCancelling.add(heardPower / most);
      afterCancelling.add(leftPower / most);
    }
    return explained;
  }

  /** Whether so little has come back of late that nothing need be taken away. */
  boolean isClear() {
    return beforeCancelling.isKnown() && beforeCancelling.value() * MARGIN <= LEAST_LEAK;
  }

  /** The power of echo, as a share of ours, that is still thought possible. */
  private double leak() {
    if (!afterCancelling.isKnown()) {
      return FIRST_LEAK;
    }
    double before = beforeCancelling.value();
    if (isClear()) {
      return Math.max(before * MARGIN, CLEAR_LEAK);
    }
    double left =
        sinceOnset < PROOF_WINDOWS
            ? before * MARGIN
            : Math.max(afterCancelling.value() * MARGIN, before * LEAST_KEPT);
    return Math.clamp(left, LEAST_LEAK, FIRST_LEAK);
  }

  private void noticePauses(boolean loud) {
    if (loud && quiet >= PAUSE_WINDOWS) {
      sinceOnset = 0;
    }
    quiet = loud ? 0 : quiet + 1;
    sinceOnset++;
  }

  private boolean isTelling(double most) {
    int loud = 0;
    for (double each : sent) {
      loud += each >= LOUD_SHARE * most ? 1 : 0;
    }
    return loud >= TELLING_WINDOWS;
  }

  private static double highest(double[] values) {
    double highest = 0;
    for (double each : values) {
      highest = Math.max(highest, each);
    }
    return highest;
  }

  private static double power(double decibels) {
    return Math.pow(10, decibels / 10);
  }

  /** The highest of the last values, once there are enough of them to go by. */
  private static final class Loudest {
    private static final int KEPT = 1_500 / Endpointer.WINDOW_MILLIS;
    private static final int ENOUGH = 256 / Endpointer.WINDOW_MILLIS;

    private final double[] values = new double[KEPT];
    private long added;
    private double value;

    void add(double next) {
      values[(int) (added % KEPT)] = next;
      added++;
      value = highest(values);
    }

    boolean isKnown() {
      return added >= ENOUGH;
    }

    double value() {
      return value;
    }
  }
}
