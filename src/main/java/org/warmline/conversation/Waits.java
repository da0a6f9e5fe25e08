package org.warmline.conversation;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long jobs waited, each counted within a factor of 1.5. May be shared between threads. */
final class Waits {
  private static final double FACTOR = 1.5;
  private static final double FIRST_MICROS = 10;
  private static final int STEPS = 40;

  private final AtomicLongArray counts = new AtomicLongArray(STEPS);

  void add(long nanos) {
    double micros = (double) nanos / TimeUnit.MICROSECONDS.toNanos(1);
    double step = micros <= FIRST_MICROS ? 0 : Math.log(micros / FIRST_MICROS) / Math.log(FACTOR);
    counts.incrementAndGet((int) Math.min(STEPS - 1, Math.ceil(step)));
  }

  long count() {
    long sum = 0;
    for (int i = 0; i < STEPS; i++) {
      sum += counts.get(i);
    }
    return sum;
  }

  /** So many of a hundred waited no longer, in milliseconds; 0 where none waited. */
  double percentileMillis(double percent) {
    long wanted = (long) Math.ceil(count() * percent / 100);
    long seen = 0;
    for (int i = 0; i < STEPS; i++) {
      seen += counts.get(i);
      if (seen >= wanted && seen > 0) {
        return FIRST_MICROS * Math.pow(FACTOR, i) / TimeUnit.MILLISECONDS.toMicros(1);
      }
    }
    return 0;
  }
}
