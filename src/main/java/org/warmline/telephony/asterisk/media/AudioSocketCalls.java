package org.warmline.telephony.asterisk.media;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Knows which connections are expected: ids that are handed out to the dialplan, can't be guessed,
 * are good once and for 10 seconds. May be shared between threads.
 */
public final class AudioSocketCalls {
  static final long GOOD_NANOS = TimeUnit.SECONDS.toNanos(10);

  private record Announced(AudioEnd end, long untilNanos) {}

  private final int most;
  private final LongSupplier nanoTime;
  private final SequencedMap<UUID, Announced> announced = new LinkedHashMap<>();

  /**
   * None expected yet.
   *
   * @param most how many may be expected at once; with one more, the oldest is not any more
   */
  public AudioSocketCalls(int most, LongSupplier nanoTime) {
    this.most = most;
    this.nanoTime = nanoTime;
  }

  /** An id for the next connection of an end. An earlier one of the same end is void. */
  public synchronized UUID announce(AudioEnd end) {
    long now = nanoTime.getAsLong();
    announced.values().removeIf(other -> other.end() == end || isOver(other, now));
    if (announced.size() >= most) {
      announced.pollFirstEntry();
    }
    UUID id = UUID.randomUUID();
    announced.put(id, new Announced(end, now + GOOD_NANOS));
    return id;
  }

  /** The id of an end that is over is void. */
  public synchronized void withdraw(AudioEnd end) {
    announced.values().removeIf(other -> other.end() == end);
  }

  /**
   * The end that was announced under this id, once; empty for an id that nobody announced, that was
   * used or that is too old.
   */
  synchronized Optional<AudioEnd> redeem(UUID id) {
    return Optional.ofNullable(announced.remove(id))
        .filter(found -> !isOver(found, nanoTime.getAsLong()))
        .map(Announced::end);
  }

  private static boolean isOver(Announced waiting, long now) {
    return now - waiting.untilNanos() >= 0;
  }
}
