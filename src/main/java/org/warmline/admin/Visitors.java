package org.warmline.admin;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people at the terminal of an open house: they press Enter for another caller, and Ctrl+C to
 * close it, which ends the program only when all is put away. Where nobody is at the terminal, the
 * house simply stays open. May be shared between threads.
 */
final class Visitors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Visitors.class);

  private static final int PATIENCE_SECONDS = 8;

  private final Semaphore entered = new Semaphore(0);
  private final CountDownLatch leaving = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Visitors() {}

  /** Watches this input from now on. */
  static Visitors at(InputStream input) {
    Visitors visitors = new Visitors();
    Thread.ofVirtual().name("visitors").start(() -> visitors.read(input));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(visitors::leave));
    return visitors;
  }

  /** All is put away. */
  @Override
  public void close() {
    closed.countDown();
  }

  boolean stay() {
    return leaving.getCount() > 0;
  }

  /** Waits until the program is told to end. */
  void awaitLeaving() {
    while (stay()) {
      entered.acquireUninterruptibly();
    }
  }

  void awaitEnter() {
    entered.acquireUninterruptibly();
  }

  /** An end that was asked for is no failure: without this, Java's exit code says so. */
  private void leave() {
    boolean asked = closed.getCount() > 0;
    leaving.countDown();
    entered.release();
    try {
      if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The house could not be closed in time");
      } else if (asked) {
        Runtime.getRuntime().halt(0);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(InputStream input) {
    try {
      for (int key = input.read(); key >= 0; key = input.read()) {
        if (key == '\n') {
          entered.release();
        }
      }
    } catch (IOException unreadable) {
      LOG.debug("Nobody is at the terminal any more", unreadable);
    }
  }
}
