package org.warmline.conversation;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Platform threads for native code: the job that is due first runs first. Neither reading words nor
 * what nobody waits for, which take long, ever take all threads, nor do both together: the
 * rendering of a summary holds nobody's words up, long decodes don't keep it from ever being done,
 * and neither of them holds up the listening to all lines. Understanding, which is short, may take
 * any. May be used from any thread.
 */
final class NativePool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NativePool.class);

  private final int mostAlike;
  private final ObjLongConsumer<Urgency> waited;
  private final UnaryOperator<Runnable> counted;
  private final Map<Urgency, Queue<Job>> waiting = new EnumMap<>(Urgency.class);
  private final Map<Urgency.Kind, Integer> underWay = new EnumMap<>(Urgency.Kind.class);
  private final List<Thread> threads;
  private boolean closed;

  private record Job(Urgency urgency, Runnable task, long cameNanos) {

    long dueNanos() {
      return cameNanos + urgency.graceNanos();
    }
  }

  /** The pool as seen by those whose jobs are so urgent. */
  record Door(NativePool pool, Urgency urgency) implements Executor {

    @Override
    public void execute(Runnable task) {
      pool.execute(urgency, task);
    }
  }

  /**
   * A pool of two threads more than that.
   *
   * @param mostAlike how many jobs of each kind may be under way at once; reading and what nobody
   *     waits for together may be one more
   * @param waited is told how many nanoseconds each job waited, as it begins
   * @param counted is given each job that is taken, and gives what is to be run for it
   */
  NativePool(int mostAlike, ObjLongConsumer<Urgency> waited, UnaryOperator<Runnable> counted) {
    this.mostAlike = mostAlike;
    this.waited = waited;
    this.counted = counted;
    for (Urgency each : Urgency.values()) {
      waiting.put(each, new ArrayDeque<>());
    }
    ThreadFactory made = Thread.ofPlatform().name("native-", 1).daemon().factory();
    threads = IntStream.range(0, mostAlike + 2).mapToObj(i -> made.newThread(this::work)).toList();
    threads.forEach(Thread::start);
  }

  Executor door(Urgency urgency) {
    return new Door(this, urgency);
  }

  /** Lets what is under way and what waits finish, and takes nothing new. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /**
   * Waits, once closed, until all that it was given is done: until then its jobs are in native
   * memory that nobody may free. Not for its own threads.
   */
  void awaitEnd() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private synchronized void execute(Urgency urgency, Runnable task) {
    if (closed) {
      throw new RejectedExecutionException("the workers have been closed");
    }
    queue(urgency).add(new Job(urgency, counted.apply(task), System.nanoTime()));
    notify();
  }

  private void work() {
    for (Job job = next(null); job != null; job = next(job)) {
      waited.accept(job.urgency(), System.nanoTime() - job.cameNanos());
      try {
        job.task().run();
      } catch (RuntimeException | Error broken) {
        LOG.error("A job of native code failed; the others go on", broken);
      }
    }
  }

  /** The next job, once there is one; null when the pool is closed and nothing is left. */
  private synchronized @Nullable Job next(@Nullable Job done) {
    if (done != null) {
      count(done, -1);
    }
    for (Job job = firstDue(); ; job = firstDue()) {
      if (job != null) {
        count(job, 1);
        return queue(job.urgency()).remove();
      }
      if (closed && waiting.values().stream().allMatch(Queue::isEmpty)) {
        notifyAll();
        return null;
      }
      try {
        wait();
      } catch (InterruptedException nobodyDoes) {
        LOG.warn("A thread for native code was interrupted; it goes on", nobodyDoes);
      }
    }
  }

  /** The job to be done now; null when none may be. */
  private @Nullable Job firstDue() {
    Job first = null;
    for (Queue<Job> queue : waiting.values()) {
      Job head = queue.peek();
      if (head != null && hasRoom(head) && (first == null || isBefore(head, first))) {
        first = head;
      }
    }
    return first;
  }

  private static boolean isBefore(Job one, Job other) {
    return one.dueNanos() - other.dueNanos() < 0;
  }

  private boolean hasRoom(Job job) {
    return switch (job.urgency().kind()) {
      case BRIEF -> true;
      case LISTENING -> underWay(Urgency.Kind.LISTENING) < mostAlike;
      case READING, WAITING ->
          underWay(job.urgency().kind()) < mostAlike
              && underWay(Urgency.Kind.READING) + underWay(Urgency.Kind.WAITING) <= mostAlike;
    };
  }

  private void count(Job job, int change) {
    underWay.merge(job.urgency().kind(), change, Integer::sum);
  }

  private int underWay(Urgency.Kind kind) {
    return underWay.getOrDefault(kind, 0);
  }

  private Queue<Job> queue(Urgency urgency) {
    return Objects.requireNonNull(waiting.get(urgency));
  }
}
