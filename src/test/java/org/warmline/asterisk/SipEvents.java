package org.warmline.asterisk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What SIPp has told of one telephone, to be waited for in order. */
final class SipEvents {
  private final List<Sipp.Event> events = new ArrayList<>();
  private int next;

  synchronized void add(Sipp.Event event) {
    events.add(event);
    notifyAll();
  }

  /** The next event of this kind; those before it are passed over. */
  synchronized Optional<Sipp.Event> await(String what, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      while (next < events.size()) {
        Sipp.Event event = events.get(next++);
        if (event.what().equals(what)) {
          return Optional.of(event);
        }
      }
      long millisLeft = (end - System.nanoTime()) / 1_000_000;
      if (millisLeft <= 0) {
        return Optional.empty();
      }
      wait(millisLeft);
    }
  }

  synchronized List<Sipp.Event> all() {
    return List.copyOf(events);
  }
}
