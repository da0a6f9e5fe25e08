package org.warmline.conversation;

import java.util.Optional;

/**
 * Counts how long nothing has been said on either side. A pure state machine whose clock is the
 * line's sound; used by one thread at a time.
 */
final class Pauses {
  private final int silenceMillis;
  private int silentMillis;
  private int quietMillis;
  private int dueMillis;
  private Optional<Runnable> task = Optional.empty();

  /**
   * What has come of some time.
   *
   * @param silent whether the caller has said nothing for too long
   * @param task what was to be run after a quiet time
   */
  record Passed(boolean silent, Optional<Runnable> task) {}

  Pauses(int silenceMillis) {
    this.silenceMillis = silenceMillis;
  }

  /** Something is said: silence counts anew, and nothing is to be run any more. */
  void begin() {
    silentMillis = 0;
    task = Optional.empty();
  }

  /** Something is to be run once it has been quiet for so long. */
  void whenQuiet(int millis, Runnable then) {
    task = Optional.of(then);
    dueMillis = millis;
    quietMillis = 0;
  }

  Passed passed(int millis, boolean quiet) {
    silentMillis = quiet ? silentMillis + millis : 0;
    quietMillis = quiet ? quietMillis + millis : 0;
    boolean silent = silentMillis >= silenceMillis;
    silentMillis = silent ? 0 : silentMillis;
    Optional<Runnable> due = quietMillis >= dueMillis ? task : Optional.empty();
    task = due.isPresent() ? Optional.empty() : task;
    return new Passed(silent, due);
  }
}
