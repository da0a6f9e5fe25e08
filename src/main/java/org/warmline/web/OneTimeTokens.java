package org.warmline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens that are good once and for 60 s: they stand in the address of a WebSocket, where a page
 * can send no header. At most 10,000 wait to be redeemed; the oldest is dropped for a new one.
 *
 * <p>Give each use its own instance, so that a token of one use is worth nothing in another. May be
 * shared between threads.
 */
public final class OneTimeTokens {
  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Map<String, Issued> issued = new Recent<>(MOST);

  public OneTimeTokens(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A new token: 128 random bits, safe in addresses.
   *
   * @param purpose what {@link #redeem} gives back, such as the id of a call
   */
  public synchronized String issue(String purpose) {
    String token = RandomId.next();
    issued.put(token, new Issued(purpose, clock.instant().plus(LIFE)));
    return token;
  }

  /** The purpose of a token, which is spent by this; empty when it was spent, too old or never. */
  public synchronized Optional<String> redeem(String token) {
    return Optional.ofNullable(issued.remove(token))
        .filter(one -> clock.instant().isBefore(one.until()))
        .map(Issued::purpose);
  }

  private record Issued(String purpose, Instant until) {}
}
