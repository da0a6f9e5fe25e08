package org.warmline.speech;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Expectation;
import org.warmline.call.Transcript;

/**
 * Brings an utterance to its end: hears it out in each pause, which tells how long the pause must
 * be, and keeps those words, which are the utterance's own if nothing more is said. Used by one
 * thread at a time.
 */
final class Stopping {
  private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A pause so long is rather the end: now a closer look is worth its time. */
  private static final int AGAIN_MILLIS = 288;

  private final Hearing hearing;
  private final int probeMillis;
  private final TurnEnd turnEnd;
  private Optional<Early> early = Optional.empty();
  private long cpuNanos;
  private long fromMillis;
  private long pointlessUntilMillis;
  private OptionalInt again = OptionalInt.empty();

  /**
   * Words heard before the end was certain.
   *
   * @param toMillis the last voice in them
   * @param askedMillis when in the sound it was asked for them
   * @param wallNanos how long they took
   * @param sureMillis the pause after which no more is to be expected
   */
  private record Early(
      Transcript words, long toMillis, long askedMillis, long wallNanos, int sureMillis) {
    long lateMillis(long decidedMillis) {
      long took = TimeUnit.NANOSECONDS.toMillis(wallNanos);
      return Math.max(0, took - (decidedMillis - askedMillis));
    }
  }

  Stopping(Hearing hearing, EndpointSettings settings) {
    this.hearing = hearing;
    this.probeMillis = settings.probeMillis();
    this.turnEnd = new TurnEnd(TurnWords.of(settings.language()));
  }

  /** Whether such an answer is complete as soon as it is said. */
  boolean isClosed(Expectation expectation) {
    return turnEnd.isClosed(expectation);
  }

  void begin(long atMillis) {
    early = Optional.empty();
    fromMillis = atMillis;
    pointlessUntilMillis = atMillis;
    cpuNanos = 0;
  }

  /** Whether words have to be read before that can be acted on. */
  boolean takesReading(EndpointEvent event, Expectation expectation) {
    return switch (event) {
      case EndpointEvent.Paused paused -> !isPointless(paused.toMillis(), expectation);
      case EndpointEvent.Ended ended -> known(ended).isEmpty();
      case EndpointEvent.Started started -> false;
      case EndpointEvent.Dropped dropped -> false;
    };
  }

  /**
   * How long this pause must be to end the utterance. Empty when that is not known yet, or the
   * words cannot be had: they are not lost by that, and are asked for once more.
   */
  OptionalInt pauseMillis(EndpointEvent.Paused paused, Expectation expectation) {
    again = OptionalInt.empty();
    if (isPointless(paused.toMillis(), expectation)) {
      early = Optional.empty();
      return OptionalInt.of(TurnEnd.Look.UNFINISHED.pauseMillis());
    }
    long cpu = THREADS.getCurrentThreadCpuTime();
    try {
      return judge(paused, expectation);
    } catch (SpeechException e) {
      LOG.warn("What a caller has said before a pause can't be told; the whole will be", e);
      return OptionalInt.empty();
    } finally {
      cpuNanos += THREADS.getCurrentThreadCpuTime() - cpu;
    }
  }

  private OptionalInt judge(EndpointEvent.Paused paused, Expectation expectation) {
    boolean first = paused.pauseMillis() < AGAIN_MILLIS;
    Predicate<Transcript> isWorthMore = free -> turnEnd.isWorthMore(free, expectation);
    Predicate<Transcript> canWait = free -> first && turnEnd.canWait(free, expectation);
    long wall = System.nanoTime();
    Transcript words = hearing.soFar(expectation, isWorthMore.and(canWait.negate()));
    long took = System.nanoTime() - wall;
    TurnEnd.Look look = turnEnd.look(words, expectation);
    if (paused.pauseMillis() < probeMillis
        && look.sureMillis() > TurnEnd.Look.COMPLETE.sureMillis()) {
      early = Optional.empty();
      return OptionalInt.empty();
    }
    boolean waits = isWorthMore.and(canWait).test(words);
    again = waits ? OptionalInt.of(AGAIN_MILLIS) : OptionalInt.empty();
    early =
        Optional.of(
                new Early(
                    words, paused.toMillis(), paused.decidedMillis(), took, look.sureMillis()))
            .filter(all -> !waits && isWorthMore.test(words));
    int more = waits ? 0 : turnEnd.leastMoreMillis(words, expectation);
    pointlessUntilMillis = paused.toMillis() + more;
    return OptionalInt.of(look.pauseMillis());
  }

  /** How long the pause just judged must be to be judged again; empty when it need not be. */
  OptionalInt againMillis() {
    return again;
  }

  private boolean isPointless(long voiceMillis, Expectation expectation) {
    int least = turnEnd.leastMoreMillis(Transcript.NOTHING, expectation);
    return voiceMillis < Math.max(pointlessUntilMillis, fromMillis + least);
  }

  /** The utterance with its words, once all its sound has been handed to the hearing. */
  Utterance finish(EndpointEvent.Ended ended, Expectation expectation) {
    Optional<Early> known = known(ended);
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    Transcript words = known.map(Early::words).orElse(Transcript.NOTHING);
    if (known.isPresent()) {
      hearing.reset();
    } else {
      words = hearing.finish(expectation);
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - wall);
    cpuNanos += THREADS.getCurrentThreadCpuTime() - cpu;
    return new Utterance(
        words,
        true,
        ended.fromMillis(),
        ended.toMillis(),
        ended.decidedMillis(),
        sureMillis(ended),
        known.map(told -> told.lateMillis(ended.decidedMillis())).orElse(took),
        TimeUnit.NANOSECONDS.toMillis(cpuNanos));
  }

  private Optional<Early> known(EndpointEvent.Ended ended) {
    return early.filter(words -> isEnough() && words.toMillis() == ended.toMillis());
  }

  private long sureMillis(EndpointEvent.Ended ended) {
    long decided = ended.decidedMillis();
    return early.map(e -> Math.max(decided, e.toMillis() + e.sureMillis())).orElse(decided);
  }

  /** One that follows the sound knows more at its end, and finishing costs it next to nothing. */
  private boolean isEnough() {
    return !(hearing instanceof FollowingHearing);
  }
}
