package org.warmline.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Counts the sockets of each address, so that one page cannot take all there are. */
final class OpenSockets {
  static final int MAX_PER_ADDRESS = 200;

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Executor executor;

  OpenSockets(Executor executor) {
    this.executor = executor;
  }

  /** Where endpoints are told that a socket has failed or ended. */
  Executor executor() {
    return executor;
  }

  boolean isFull(String address) {
    return counts.getOrDefault(address, 0) >= MAX_PER_ADDRESS;
  }

  /** Counts one more, unless there are too many already. */
  boolean add(String address) {
    boolean[] added = new boolean[1];
    counts.compute(
        address,
        (key, count) -> {
          int before = count == null ? 0 : count;
          added[0] = before < MAX_PER_ADDRESS;
          return added[0] ? before + 1 : before;
        });
    return added[0];
  }

  void remove(String address) {
    counts.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
  }
}
