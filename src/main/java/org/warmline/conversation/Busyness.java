package org.warmline.conversation;

import java.util.concurrent.TimeUnit;

/**
 * How much of so many threads' time has been in use of late, older use counting less and less. May
 * be shared between threads; the clock is the caller's.
 */
final class Busyness {
  private static final double MEMORY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int threads;
  private double used;
  private long asOf;

  /** Threads that have done nothing up to now. */
  Busyness(int threads, long nowNanos) {
    this.threads = threads;
    this.asOf = nowNanos;
  }

  /** One thread was busy for so long, until now. */
  synchronized void add(long busyNanos, long nowNanos) {
    fade(nowNanos);
    used += busyNanos / MEMORY_NANOS;
  }

  /** From 0, idle, to about 1, all threads always busy. */
  synchronized double share(long nowNanos) {
    fade(nowNanos);
    return used / threads;
  }

  private void fade(long nowNanos) {
    long passed = Math.max(0, nowNanos - asOf);
    used *= Math.exp(-passed / MEMORY_NANOS);
    asOf += passed;
  }
}
