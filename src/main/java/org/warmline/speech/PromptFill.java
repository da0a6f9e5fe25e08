package org.warmline.speech;

import java.util.Collection;
import java.util.Comparator;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders pieces ahead in one voice: first those that a call has missed, then the others in the
 * order they were given, resting while calls need the processors. May be shared between threads.
 */
final class PromptFill {
  private static final Logger LOG = LoggerFactory.getLogger(PromptFill.class);
  private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Synthesizer voice;
  private final KeptPieces kept;
  private final Executor background;
  private final Queue<Wanted> queue =
      new PriorityBlockingQueue<>(
          64, Comparator.comparing(Wanted::missed).reversed().thenComparing(Wanted::number));
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicLong numbers = new AtomicLong();
  private volatile BooleanSupplier busy = () -> false;

  private record Wanted(Piece piece, boolean missed, long number) {
    String name() {
      return piece.slow() + piece.text();
    }
  }

  PromptFill(Synthesizer voice, KeptPieces kept, Executor background) {
    this.voice = voice;
    this.kept = kept;
    this.background = background;
  }

  /** Between two pieces it waits a while when this is true. */
  void restWhile(BooleanSupplier calls) {
    busy = calls;
  }

  void later(Collection<Piece> pieces) {
    pieces.forEach(piece -> add(piece, false));
  }

  /** Renders these before all others: a caller has just missed them. */
  void first(Collection<Piece> pieces) {
    pieces.forEach(piece -> add(piece, true));
  }

  int waiting() {
    return waiting.size();
  }

  private void add(Piece piece, boolean missed) {
    Wanted wanted = new Wanted(piece, missed, numbers.getAndIncrement());
    if (!waiting.add(wanted.name()) && !missed) {
      return;
    }
    queue.add(wanted);
    try {
      background.execute(this::next);
    } catch (RejectedExecutionException e) {
      waiting.remove(wanted.name());
      LOG.debug("The house is closing; nothing is rendered ahead any more", e);
    }
  }

  private void next() {
    rest();
    Wanted wanted = queue.poll();
    if (wanted == null || !waiting.contains(wanted.name())) {
      return;
    }
    try {
      if (!kept.isKept(wanted.piece(), voice.voice())) {
        double rate = wanted.piece().slow() ? Synthesizer.SLOW_RATE : Synthesizer.USUAL_RATE;
        kept.keep(wanted.piece(), voice.voice(), voice.render(wanted.piece().text(), rate));
      }
    } catch (SpeechException e) {
      LOG.warn("A prompt cannot be rendered ahead; the quick voice goes on speaking it", e);
    } finally {
      waiting.remove(wanted.name());
    }
  }

  private void rest() {
    long until = System.nanoTime() + LONGEST_REST_NANOS;
    while (busy.getAsBoolean()
        && !isMissed(queue.peek())
        && !Thread.currentThread().isInterrupted()
        && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static boolean isMissed(@Nullable Wanted next) {
    return next != null && next.missed();
  }
}
