package org.warmline.conversation;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.warmline.call.CallId;

/**
 * Runs one call's tasks one after the other, in the order they were posted, with the call's id in
 * the log's context. A task that fails is handed to {@code onFailure}; the next ones still run.
 */
final class Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final CallId call;
  private final Executor executor;
  private final Runnable onFailure;
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private boolean running;

  Mailbox(CallId call, Executor executor, Runnable onFailure) {
    this.call = call;
    this.executor = executor;
    this.onFailure = onFailure;
  }

  /** Posts a task; safe from any thread. */
  void post(Runnable task) {
    synchronized (tasks) {
      tasks.add(task);
      if (running) {
        return;
      }
      running = true;
    }
    executor.execute(this::drain);
  }

  private void drain() {
    MDC.put("call", call.value());
    try {
      runAll();
    } finally {
      MDC.remove("call");
    }
  }

  private void runAll() {
    for (Runnable task = take(); task != null; task = take()) {
      try {
        task.run();
      } catch (RuntimeException broken) {
        LOG.error("A step of a call failed", broken);
        failed();
      }
    }
  }

  private void failed() {
    try {
      onFailure.run();
    } catch (RuntimeException broken) {
      LOG.error("A call could not be ended in order after a failure", broken);
    }
  }

  private @org.jspecify.annotations.Nullable Runnable take() {
    synchronized (tasks) {
      Runnable next = tasks.poll();
      running = next != null;
      return next;
    }
  }
}
