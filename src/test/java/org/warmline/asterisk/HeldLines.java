package org.warmline.asterisk;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.warmline.rehearsal.StoryCall;

/**
 * More and more lines, on each of which one caller calls after the other until all is over. They
 * begin apart, as callers do. Used by one thread.
 */
final class HeldLines implements AutoCloseable {
  /**
   * Those that are added begin within most of a call's length. Within less they would all spell
   * their references together, and be as many as twice as many callers who call by chance.
   */
  private static final int WITHIN_MILLIS = 45_000;

  private static final int SHORTEST_PAUSE_MILLIS = 500;
  private static final int LONGEST_PAUSE_MILLIS = 2_000;

  private final MeasuredCalls calls;
  private final Movers movers;
  private final WireFigures figures;
  private final Random random = new Random(1);
  private int lines;
  private volatile boolean over;

  HeldLines(MeasuredCalls calls, Movers movers, WireFigures figures) {
    this.calls = calls;
    this.movers = movers;
    this.figures = figures;
  }

  /**
   * Adds lines until there are so many.
   *
   * @return within how many milliseconds all of them have begun
   */
  int hold(int count) {
    int more = Math.max(0, count - lines);
    int withinMillis = more > 1 ? WITHIN_MILLIS : 0;
    int apart = more == 0 ? 0 : withinMillis / more;
    for (int i = 0; i < more; i++) {
      int line = lines++;
      int after = i * apart + random.nextInt(apart + 1);
      Thread.startVirtualThread(() -> callOn(line, after));
    }
    return withinMillis;
  }

  private void callOn(int line, int afterMillis) {
    park(afterMillis);
    while (!over) {
      StoryCall part = movers.next(line);
      try {
        calls.hold(part, calls.number(), figures);
      } catch (IOException | RuntimeException | AssertionError broken) {
        if (!over) {
          figures.failed("a call could not be held: " + broken);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
      park(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
    }
  }

  private static void park(int millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long rest = until - System.nanoTime(); rest > 0; rest = until - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }

  /** Nobody calls any more; calls under way end with the Asterisk they are on. */
  @Override
  public void close() {
    over = true;
  }
}
