package org.warmline.speech;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders pieces ahead in one voice: first those that a call has missed, then what else is said,
 * then what only sounds better, each in the order it was given; on as many threads as the executor
 * has, but on one while calls are held, which rests while they need the processors. May be shared
 * between threads.
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
          64, Comparator.comparing(Wanted::need).thenComparing(Wanted::number));
  private final Map<String, Need> waiting = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final Lock alone = new ReentrantLock();
  private volatile BooleanSupplier held = () -> false;
  private volatile BooleanSupplier busy = () -> false;

  private record Wanted(Piece piece, Need need, long number, Runnable whenDone) {
    String name() {
      return piece.slow() + piece.text();
    }
  }

  PromptFill(Synthesizer voice, KeptPieces kept, Executor background) {
    this.voice = voice;
    this.kept = kept;
    this.background = background;
  }

  /**
   * Makes room for calls.
   *
   * @param calls while this is true, one thread alone renders
   * @param needAll while this is true too, it waits a while between two pieces
   */
  void heed(BooleanSupplier calls, BooleanSupplier needAll) {
    held = calls;
    busy = needAll;
  }

  /** Renders these, and then does something, on one of the threads that render. */
  void later(Collection<Piece> pieces, Need need, Runnable whenDone) {
    AtomicInteger left = new AtomicInteger(pieces.size() + 1);
    Runnable oneLess =
        () -> {
          if (left.decrementAndGet() == 0) {
            whenDone.run();
          }
        };
    pieces.forEach(piece -> add(piece, need, oneLess));
    oneLess.run();
  }

  /** Renders these before all others: a caller has just missed them. */
  void first(Collection<Piece> pieces) {
    later(pieces, Need.MISSED, () -> {});
  }

  /** How many pieces still wait, for one of these reasons. */
  int waiting(List<Need> needs) {
    return (int) waiting.values().stream().filter(needs::contains).count();
  }

  private void add(Piece piece, Need need, Runnable whenDone) {
    Wanted wanted = new Wanted(piece, need, numbers.getAndIncrement(), whenDone);
    Need before = waiting.putIfAbsent(wanted.name(), need);
    if (before != null && before.compareTo(need) <= 0 && need != Need.MISSED) {
      whenDone.run();
      return;
    }
    waiting.merge(wanted.name(), need, PromptFill::moreUrgent);
    queue.add(wanted);
    try {
      background.execute(this::next);
    } catch (RejectedExecutionException e) {
      waiting.remove(wanted.name());
      LOG.debug("The house is closing; nothing is rendered ahead any more", e);
    }
  }

  private static Need moreUrgent(Need one, Need other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private void next() {
    if (!held.getAsBoolean()) {
      renderNext();
      return;
    }
    alone.lock();
    try {
      rest();
      renderNext();
    } finally {
      alone.unlock();
    }
  }

  private void renderNext() {
    Wanted wanted = queue.poll();
    if (wanted == null) {
      return;
    }
    try {
      if (waiting.containsKey(wanted.name()) && !kept.isKept(wanted.piece(), voice.voice())) {
        double rate = wanted.piece().slow() ? Synthesizer.SLOW_RATE : Synthesizer.USUAL_RATE;
        kept.keep(wanted.piece(), voice.voice(), voice.render(wanted.piece().text(), rate));
      }
    } catch (SpeechException e) {
      LOG.warn("A prompt cannot be rendered ahead; the quick voice goes on speaking it", e);
    } finally {
      waiting.remove(wanted.name());
      wanted.whenDone().run();
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
    return next != null && next.need() == Need.MISSED;
  }
}
