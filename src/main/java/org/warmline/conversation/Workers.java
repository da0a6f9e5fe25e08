package org.warmline.conversation;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that calls share: a bounded pool of platform threads for native code (recognizers,
 * voice activity, embeddings, synthesis), and virtual threads for whatever blocks. Knows whether
 * anything is under way, which lets a rehearsal run on a clock of its own.
 */
public final class Workers implements AutoCloseable {
  /** A caller's words that had to wait so long for their turn are not read any more. */
  public static final int DEADLINE_MILLIS = 3_000;

  private static final double BUSY = 0.15;

  /** One line that is silent takes ten times as much of two threads. */
  private static final double IDLE = 0.000_1;

  private final NativePool nativePool;
  private final LoadWatch watch = new LoadWatch(System::nanoTime);
  private final ExecutorService blockingPool = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService speakingPool =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("speaking-", 1).daemon().factory());
  private final Object changed = new Object();
  private final AtomicInteger nativeTasks = new AtomicInteger();
  private final int nativeThreads;
  private final Busyness nativeBusyness;
  private int pending;

  /** Workers with so many threads for native code, usually one a processor. */
  public Workers(int nativeThreads) {
    this.nativeThreads = nativeThreads;
    this.nativeBusyness = new Busyness(nativeThreads, System.nanoTime());
    nativePool = new NativePool(nativeThreads, watch::waited, this::counted);
  }

  /** For native code that listens to a line, or does what nobody knows the urgency of. */
  public Executor natives() {
    return natives(Urgency.HEAR);
  }

  /** For native code that is so urgent. */
  Executor natives(Urgency urgency) {
    return nativePool.door(urgency);
  }

  /** How they have fared so far. */
  public Load load() {
    return watch.load();
  }

  /**
   * Whether one more call can be served. One that can't has to go to a person at once; it is
   * counted.
   */
  public boolean admitCall() {
    return watch.admit();
  }

  /** Tells how many frames the lines wrote since the last time, and how many of them late. */
  public void wrote(long frames, long late) {
    watch.wrote(frames, late);
  }

  /**
   * Whether native code could do something more that nobody waits for: asked by a task of it, with
   * nothing waiting, another thread idle, which is there for whatever comes meanwhile, and little
   * done of late, so that many lines at once don't fill every gap with what could be left out.
   */
  public boolean isNativeSpare() {
    boolean spare = hasNativeToSpare();
    if (!spare) {
      watch.putOff();
    }
    return spare;
  }

  /** The same for what is done some other time, so that nothing counts as put off. */
  public boolean hasNativeToSpare() {
    return nativeTasks.get() < nativeThreads && nativeBusyness.share(System.nanoTime()) < BUSY;
  }

  /** Whether native code has had nothing to do for some seconds, as nobody is listened to. */
  public boolean isNativeIdle() {
    return nativeTasks.get() == 0 && nativeBusyness.share(System.nanoTime()) < IDLE;
  }

  private Runnable counted(Runnable task) {
    nativeTasks.incrementAndGet();
    count(1);
    return () -> runNative(task);
  }

  private void runNative(Runnable task) {
    long began = System.nanoTime();
    try {
      task.run();
    } finally {
      long now = System.nanoTime();
      nativeBusyness.add(now - began, now);
      nativeTasks.decrementAndGet();
      count(-1);
    }
  }

  /** For work that blocks; its threads are never interrupted. */
  public Executor blocking() {
    return task -> submit(task, blockingPool);
  }

  /**
   * For giving out what is said: at hand mostly, but it may wait for a voice that still renders,
   * which must hold up nobody else. Platform threads, one a call that speaks.
   */
  public Executor speaking() {
    return task -> {
      long came = System.nanoTime();
      Runnable timed =
          () -> {
            watch.waitedToSpeak(System.nanoTime() - came);
            task.run();
          };
      submit(timed, speakingPool);
    };
  }

  /** Waits until nothing is under way or waiting. */
  public void awaitIdle() throws InterruptedException {
    synchronized (changed) {
      while (pending > 0) {
        changed.wait();
      }
    }
  }

  /**
   * Takes nothing new, and waits until all that is under way has finished; engines that its jobs
   * use may be closed afterwards.
   */
  @Override
  public void close() {
    nativePool.close();
    blockingPool.close();
    speakingPool.close();
    try {
      nativePool.awaitEnd();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void submit(Runnable task, ExecutorService pool) {
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
