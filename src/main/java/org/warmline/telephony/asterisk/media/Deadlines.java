package org.warmline.telephony.asterisk.media;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;

/**
 * Which connections have to be closed when: those that don't say which call they are for, and those
 * that we left and the other side does not close. Used by one thread.
 */
final class Deadlines {
  /** With one more that has not said which call it is for, the oldest of them is closed. */
  static final int MOST_UNKNOWN = 64;

  /** Together with {@link #LOOK_MILLIS}, within a second. */
  private static final long ID_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

  private static final long END_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** So often it has to be looked. */
  static final int LOOK_MILLIS = 100;

  private final SequencedMap<AudioConnection, Long> unknown = new LinkedHashMap<>();
  private final SequencedMap<AudioConnection, Long> ending = new LinkedHashMap<>();

  /** One that has just come. */
  void awaitId(AudioConnection connection, long nowNanos) {
    if (unknown.size() == MOST_UNKNOWN) {
      unknown.pollFirstEntry().getKey().close();
    }
    unknown.put(connection, nowNanos + ID_NANOS);
  }

  /** One that has said which call it is for. */
  void identified(AudioConnection connection) {
    unknown.remove(connection);
  }

  /** One that we have left. */
  void awaitEnd(AudioConnection connection, long nowNanos) {
    ending.put(connection, nowNanos + END_NANOS);
  }

  void remove(AudioConnection connection) {
    unknown.remove(connection);
    ending.remove(connection);
  }

  void closeOverdue(long nowNanos) {
    closeOverdue(unknown, nowNanos);
    closeOverdue(ending, nowNanos);
  }

  /** They came in order, and have the same time each. */
  private static void closeOverdue(SequencedMap<AudioConnection, Long> waiting, long nowNanos) {
    while (!waiting.isEmpty() && nowNanos - waiting.firstEntry().getValue() >= 0) {
      waiting.pollFirstEntry().getKey().close();
    }
  }
}
