package org.warmline.admin;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something again and again on a thread of its own, until closed. */
final class Regularly implements AutoCloseable {
  private final ScheduledExecutorService thread;

  private Regularly(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  /** Begins, and pauses so long after each time; the work deals with its own failures. */
  static Regularly every(long millis, String name, Runnable work) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().priority(Thread.MIN_PRIORITY).factory());
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    return new Regularly(thread);
  }

  @Override
  public void close() {
    thread.close();
  }
}
