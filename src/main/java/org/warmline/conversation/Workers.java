package org.warmline.conversation;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that calls share: a bounded pool of platform threads for native code (recognizers,
 * voice activity, embeddings, synthesis), and virtual threads for whatever blocks. Knows whether
 * anything is under way, which lets a rehearsal run on a clock of its own.
 */
public final class Workers implements AutoCloseable {
  private static final double BUSY = 0.15;

  private final ExecutorService nativePool;
  private final ExecutorService blockingPool = Executors.newVirtualThreadPerTaskExecutor();
  private final Object changed = new Object();
  private final AtomicInteger nativeTasks = new AtomicInteger();
  private final int nativeThreads;
  private final Busyness nativeBusyness;
  private int pending;

  /** Workers with so many threads for native code, usually one a processor. */
  public Workers(int nativeThreads) {
    this.nativeThreads = nativeThreads;
    this.nativeBusyness = new Busyness(nativeThreads, System.nanoTime());
    ThreadFactory names = Thread.ofPlatform().name("native-", 1).daemon().factory();
    nativePool = Executors.newFixedThreadPool(nativeThreads, names);
  }

  /** For native code. */
  public Executor natives() {
    return task -> {
      nativeTasks.incrementAndGet();
      boolean taken = false;
      try {
        submit(nativePool, () -> runNative(task));
        taken = true;
      } finally {
        if (!taken) {
          nativeTasks.decrementAndGet();
        }
      }
    };
  }

  /**
   * Whether native code could do something more that nobody waits for: asked by a task of it, with
   * nothing waiting, another thread idle, which is there for whatever comes meanwhile, and little
   * done of late, so that many lines at once don't fill every gap with what could be left out.
   */
  public boolean isNativeSpare() {
    return nativeTasks.get() < nativeThreads && nativeBusyness.share(System.nanoTime()) < BUSY;
  }

  private void runNative(Runnable task) {
    long began = System.nanoTime();
    try {
      task.run();
    } finally {
      long now = System.nanoTime();
      nativeBusyness.add(now - began, now);
      nativeTasks.decrementAndGet();
    }
  }

  /** For work that blocks; its threads are never interrupted. */
  public Executor blocking() {
    return task -> submit(blockingPool, task);
  }

  /** Waits until nothing is under way or waiting. */
  public void awaitIdle() throws InterruptedException {
    synchronized (changed) {
      while (pending > 0) {
        changed.wait();
      }
    }
  }

  /** Lets what is under way finish, and takes nothing new. */
  @Override
  public void close() {
    nativePool.shutdown();
    blockingPool.close();
  }

  private void submit(ExecutorService pool, Runnable task) {
    count(1);
    try {
      pool.execute(
          () -> {
            try {
              task.run();
            } finally {
              count(-1);
            }
          });
    } catch (RejectedExecutionException closed) {
      count(-1);
      throw closed;
    }
  }

  private void count(int change) {
    synchronized (changed) {
      pending += change;
      if (pending == 0) {
        changed.notifyAll();
      }
    }
  }
}
