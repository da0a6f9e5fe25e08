package org.warmline.admin;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something again and again on a thread of its own, until closed. */
final class Regularly implements AutoCloseable {
  private final ScheduledExecutorService thread;

  /** A thread of this name. */
  Regularly(String name) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Begins, and pauses so long after each time; the work deals with its own failures. */
  void every(long millis, Runnable work) {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.close();
  }
}
