package org.warmline.telephony.asterisk.ami;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends to Asterisk what others ask for, one after the other and on one platform thread, since
 * writing blocks when Asterisk does not read. What is too old when its turn comes is dropped, and
 * so is what finds the queue full. May be shared between threads.
 */
final class Sender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final int HOLDS = 1024;

  private final BlockingQueue<Errand> errands = new ArrayBlockingQueue<>(HOLDS);
  private final AtomicLong dropped = new AtomicLong();
  private final Thread thread;
  private volatile boolean closed;

  Sender() {
    thread = Thread.ofPlatform().name("ami-sender").daemon().start(this::run);
  }

  /** Something to be sent on the connection of its time. */
  interface Send {
    void on(AmiConnection connection) throws Exception;
  }

  private record Errand(AmiConnection connection, Send send, long deadlineNanos) {}

  /** Queues something; false when it was dropped at once. */
  boolean send(AmiConnection connection, long freshMillis, Send send) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(freshMillis);
    boolean taken = !closed && errands.offer(new Errand(connection, send, deadline));
    if (!taken) {
      dropped.incrementAndGet();
    }
    return taken;
  }

  /** How many were never sent because they were too old or too many. */
  long dropped() {
    return dropped.get();
  }

  @Override
  public void close() {
    closed = true;
    errands.clear();
    thread.interrupt();
  }

  boolean hasEnded() {
    return !thread.isAlive();
  }

  private void run() {
    while (!closed) {
      try {
        send(errands.take());
      } catch (InterruptedException closing) {
        return;
      }
    }
  }

  private void send(Errand errand) {
    if (System.nanoTime() - errand.deadlineNanos() > 0) {
      dropped.incrementAndGet();
      return;
    }
    try {
      errand.send().on(errand.connection());
    } catch (Exception lost) {
      LOG.debug("A request could not be sent; the link is made again and sets it right", lost);
    }
  }
}
