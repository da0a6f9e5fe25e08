package org.warmline.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks one at a time and in order, on threads that may block. May be shared. */
final class Serial {
  private static final Logger LOG = LoggerFactory.getLogger(Serial.class);
  private static final int MOST = 10_000;

  private final Executor executor;
  private final Runnable flooded;
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private boolean running;

  /**
   * Nothing to do yet.
   *
   * @param flooded called when more tasks wait than could ever be done in time
   */
  Serial(Executor executor, Runnable flooded) {
    this.executor = executor;
    this.flooded = flooded;
  }

  void post(Runnable task) {
    boolean full;
    boolean start;
    synchronized (this) {
      full = tasks.size() >= MOST;
      if (!full) {
        tasks.addLast(task);
      }
      start = !running;
      running = true;
    }
    if (full) {
      flooded.run();
    }
    if (start) {
      executor.execute(this::run);
    }
  }

  private void run() {
    while (true) {
      Runnable task;
      synchronized (this) {
        if (tasks.isEmpty()) {
          running = false;
          return;
        }
        task = tasks.removeFirst();
      }
      try {
        task.run();
      } catch (RuntimeException broken) {
        LOG.error("Something a desk had to do failed", broken);
      }
    }
  }
}
