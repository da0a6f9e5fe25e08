package org.warmline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Lets a key, such as an address, try so many times in any 60 s. Refused tries do not count. Knows
 * the 10,000 keys that tried last. May be shared between threads.
 */
public final class Throttle {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KEYS = 10_000;

  private final int triesPerMinute;
  private final InstantSource clock;
  private final Map<String, Deque<Instant>> tries = new Recent<>(MOST_KEYS);

  public Throttle(int triesPerMinute, InstantSource clock) {
    this.triesPerMinute = triesPerMinute;
    this.clock = clock;
  }

  /** Whether this try may go on; false asks for 429. */
  public synchronized boolean allows(String key) {
    Instant now = clock.instant();
    Deque<Instant> recent = tries.computeIfAbsent(key, unseen -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(now)) {
      recent.removeFirst();
    }
    if (recent.size() >= triesPerMinute) {
      return false;
    }
    recent.addLast(now);
    return true;
  }
}
