package org.warmline.rehearsal.bench;

import java.util.OptionalInt;

/**
 * How many calls to hold next: more and more of them, until it was too many twice in a row or there
 * are as many as may be. A pure state machine, used by one thread.
 */
public final class StepControl {
  private final int step;
  private final int most;
  private int rated;
  private int misses;

  /**
   * Begins with {@code step} calls.
   *
   * @param most no more than so many
   */
  public StepControl(int step, int most) {
    this.step = step;
    this.most = most;
  }

  /** How many calls to begin with. */
  public int first() {
    return Math.min(step, most);
  }

  /** The next step after one that was held or missed; empty when it is over. */
  public OptionalInt next(int calls, boolean held) {
    if (held) {
      rated = Math.max(rated, calls);
      misses = 0;
      return calls < most ? OptionalInt.of(Math.min(most, calls + step)) : OptionalInt.empty();
    }
    misses++;
    return misses < 2 ? OptionalInt.of(calls) : OptionalInt.empty();
  }

  /** The most calls that were held so far; 0 for none. */
  public int rated() {
    return rated;
  }
}
