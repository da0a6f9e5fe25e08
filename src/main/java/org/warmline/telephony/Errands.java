package org.warmline.telephony;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what was decided, in the order of the decisions and by one thread at a time: whoever comes
 * while another runs leaves it to that one. So listeners are told things in order without a lock
 * being held, and may call back. May be shared between threads.
 */
public final class Errands {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  public synchronized void add(Runnable errand) {
    waiting.add(errand);
  }

  /** Returns once nothing waits, or at once when another thread is at it. */
  public void run() {
    if (begins()) {
      for (var next = takeNext(); next.isPresent(); next = takeNext()) {
        try {
          next.get().run();
        } catch (RuntimeException broken) {
          LOG.error("A line or listener failed when told what happened; the others go on", broken);
        }
      }
    }
  }

  private synchronized boolean begins() {
    boolean mine = !running;
    running = true;
    return mine;
  }

  private synchronized Optional<Runnable> takeNext() {
    Runnable next = waiting.poll();
    running = next != null;
    return Optional.ofNullable(next);
  }
}
