package org.warmline.conversation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how the shared threads fare, and says when new calls had better go to a person. May be
 * shared between threads.
 */
final class LoadWatch {
  private static final Logger LOG = LoggerFactory.getLogger(LoadWatch.class);

  private final LongSupplier nanos;
  private final Map<Urgency, Waits> waits = new EnumMap<>(Urgency.class);
  private final Waits speaking = new Waits();
  private final AtomicLong putOff = new AtomicLong();
  private final AtomicLong overdue = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final Overload overload = new Overload();
  private boolean told;

  LoadWatch(LongSupplier nanos) {
    this.nanos = nanos;
    for (Urgency each : Urgency.values()) {
      waits.put(each, new Waits());
    }
  }

  void waited(Urgency urgency, long waitNanos) {
    waits(urgency).add(waitNanos);
    long millis = TimeUnit.NANOSECONDS.toMillis(waitNanos);
    boolean listening = urgency == Urgency.HEAR;
    boolean reading = urgency == Urgency.READ;
    if ((listening || reading) && millis > Workers.DEADLINE_MILLIS) {
      overdue.incrementAndGet();
    }
    synchronized (overload) {
      if (listening) {
        overload.waited(millis, nowMillis());
      } else if (reading) {
        overload.waitedToRead(millis, nowMillis());
      }
    }
  }

  void waitedToSpeak(long waitNanos) {
    speaking.add(waitNanos);
  }

  void wrote(long frames, long late) {
    synchronized (overload) {
      overload.wrote(frames, late, nowMillis());
    }
  }

  void putOff() {
    putOff.incrementAndGet();
  }

  /** Whether one more call can be served; one that can't is counted. */
  boolean admit() {
    boolean full = isOverloaded();
    if (full) {
      refused.incrementAndGet();
    }
    return !full;
  }

  Load load() {
    return new Load(
        waits(Urgency.HEAR).count(),
        waits(Urgency.HEAR).percentileMillis(50),
        waits(Urgency.HEAR).percentileMillis(99),
        waits(Urgency.READ).count(),
        waits(Urgency.READ).percentileMillis(50),
        waits(Urgency.READ).percentileMillis(99),
        waits(Urgency.ANSWER).percentileMillis(99),
        speaking.percentileMillis(99),
        putOff.get(),
        overdue.get(),
        refused.get(),
        isOverloaded());
  }

  private boolean isOverloaded() {
    synchronized (overload) {
      boolean now = overload.isOverloaded(nowMillis());
      if (now && !told) {
        LOG.warn("More calls than this machine can serve: new ones go to a person for now");
      } else if (!now && told) {
        LOG.info("There is room again: new calls are answered");
      }
      told = now;
      return now;
    }
  }

  private long nowMillis() {
    return TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
  }

  private Waits waits(Urgency urgency) {
    return Objects.requireNonNull(waits.get(urgency));
  }
}
