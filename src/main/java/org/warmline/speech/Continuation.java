package org.warmline.speech;

import java.util.Optional;
import org.warmline.call.Expectation;

/**
 * Whether voice that begins may be the rest of an utterance that was taken for over. A pure state
 * machine; used by one thread at a time.
 */
final class Continuation {
  private Optional<Earlier> earlier = Optional.empty();
  private boolean goesOn;

  /** What was taken for over, and what had been asked then. */
  private record Earlier(long fromMillis, long toMillis, Expectation expected) {}

  /** Whether an utterance is kept that voice beginning then may be the rest of. */
  boolean isNear(long atMillis) {
    return earlier.filter(e -> atMillis - e.toMillis() <= Ear.CONTINUATION_MILLIS).isPresent();
  }

  /** Voice began: whether it is the rest of the one before. */
  void begin(boolean rest) {
    goesOn = rest;
    earlier = rest ? earlier : Optional.empty();
  }

  /** Where the present utterance began, which was told to have begun there. */
  long fromMillis(long toldMillis) {
    return goesOn ? earlier.map(Earlier::fromMillis).orElse(toldMillis) : toldMillis;
  }

  /** What the present utterance answers, when this is what the next one will answer. */
  Expectation expected(Expectation now) {
    return goesOn ? earlier.map(Earlier::expected).orElse(now) : now;
  }

  void end(EndpointEvent.Ended ended, Expectation now) {
    Earlier over = new Earlier(ended.fromMillis(), ended.toMillis(), expected(now));
    earlier = ended.forced() ? Optional.empty() : Optional.of(over);
    goesOn = false;
  }

  /** What began was no speech: what came before may still go on. */
  void drop() {
    goesOn = false;
  }

  /** Nothing follows what has been kept. */
  void forget() {
    earlier = Optional.empty();
  }
}
