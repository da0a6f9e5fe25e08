package org.warmline.speech;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.warmline.call.Pcm;

/**
 * Counts how sayings came to be heard: how soon their first sound was there, and how many had to be
 * rendered while a caller waited or listened. A turn of the assistant is one saying. May be shared
 * between threads.
 */
public final class SpeechTally {
  /** The first sound is to be there within so many milliseconds. */
  public static final int AT_ONCE_MILLIS = 20;

  private final LongSupplier nanos;
  private long sayings;
  private long live;
  private long quick;
  private long atOnce;
  private long slowestMillis;

  SpeechTally() {
    this(System::nanoTime);
  }

  SpeechTally(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * What was counted.
   *
   * @param sayings how many were spoken
   * @param live how many of them the chosen voice had to render a part of live
   * @param quick how many the quick voice spoke, as the chosen one's pieces were not all there
   * @param atOnce how many had their first sound within {@link #AT_ONCE_MILLIS}
   * @param slowestMillis the longest wait for a first sound
   */
  public record Counts(long sayings, long live, long quick, long atOnce, long slowestMillis) {

    /** From 0 to 1; 0 where nothing was said. */
    public double liveShare() {
      return share(live);
    }

    /** As {@link #liveShare}, of those that the quick voice spoke. */
    public double quickShare() {
      return share(quick);
    }

    /** As {@link #liveShare}, of those that were heard at once. */
    public double atOnceShare() {
      return share(atOnce);
    }

    /** What was counted since then. */
    public Counts since(Counts then) {
      return new Counts(
          sayings - then.sayings,
          live - then.live,
          quick - then.quick,
          atOnce - then.atOnce,
          slowestMillis);
    }

    private double share(long some) {
      return sayings == 0 ? 0 : (double) some / sayings;
    }
  }

  /** What has been counted so far. */
  public synchronized Counts counts() {
    return new Counts(sayings, live, quick, atOnce, slowestMillis);
  }

  Saying begin() {
    return new Saying(nanos.getAsLong());
  }

  private synchronized void add(long waitedMillis, boolean wasLive, boolean wasQuick) {
    sayings++;
    live += wasLive ? 1 : 0;
    quick += wasQuick ? 1 : 0;
    atOnce += waitedMillis <= AT_ONCE_MILLIS ? 1 : 0;
    slowestMillis = Math.max(slowestMillis, waitedMillis);
  }

  /** One saying while it is spoken, by one thread. */
  final class Saying {
    private final long began;
    private long firstAt = Long.MIN_VALUE;

    private Saying(long began) {
      this.began = began;
    }

    Consumer<Pcm> watching(Consumer<Pcm> out) {
      return sound -> {
        if (firstAt == Long.MIN_VALUE && sound.length() > 0) {
          firstAt = nanos.getAsLong();
        }
        out.accept(sound);
      };
    }

    void end(boolean wasLive, boolean wasQuick) {
      long first = firstAt == Long.MIN_VALUE ? nanos.getAsLong() : firstAt;
      add(TimeUnit.NANOSECONDS.toMillis(first - began), wasLive, wasQuick);
    }
  }
}
