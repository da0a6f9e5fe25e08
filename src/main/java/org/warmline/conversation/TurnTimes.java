package org.warmline.conversation;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.warmline.call.CallEvent;

/** Measures how long the answer to one turn takes, part by part. Used by one thread at a time. */
final class TurnTimes {
  private final LongSupplier nanos;
  private final Heard heard;
  private final int turn;
  private final long heardAt;
  private long understoodAt;
  private long actionMillis;
  private OptionalLong actionBeganAt = OptionalLong.empty();
  private long decidedAt;

  TurnTimes(LongSupplier nanos, int turn, Heard heard) {
    this.nanos = nanos;
    this.turn = turn;
    this.heard = heard;
    this.heardAt = nanos.getAsLong();
    this.understoodAt = heardAt;
  }

  void understood() {
    understoodAt = nanos.getAsLong();
  }

  void actionBegan() {
    actionBeganAt = OptionalLong.of(nanos.getAsLong());
  }

  /** Not counted when it began in an earlier turn. */
  void actionEnded() {
    actionBeganAt.ifPresent(began -> actionMillis += millis(nanos.getAsLong() - began));
    actionBeganAt = OptionalLong.empty();
  }

  void decided() {
    decidedAt = nanos.getAsLong();
  }

  boolean isDecided() {
    return decidedAt != 0;
  }

  /** The event, when our first sound has just gone out. */
  CallEvent sounding(long atMillis) {
    long now = nanos.getAsLong();
    long known = heard.endpointMillis() + heard.recognitionMillis();
    return new CallEvent.Timed(
        atMillis,
        turn,
        heard.endpointMillis(),
        heard.recognitionMillis(),
        millis(understoodAt - heardAt),
        actionMillis,
        millis(now - decidedAt),
        known + millis(now - heardAt));
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
