package org.warmline.rehearsal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Holds a number of calls at once: whenever a caller has hung up, the next one calls on that line a
 * little later. Callers begin one after the other, as callers do: who began together would go on
 * speaking together, which no real callers do. May be used from any thread.
 */
final class LoadRun implements AutoCloseable {
  private static final int APART_MILLIS = 1_500;
  private static final int LONGEST_APART_MILLIS = 45_000;
  private static final int LONGEST_PAUSE_MILLIS = 2_000;
  private static final int SHORTEST_PAUSE_MILLIS = 500;

  private final List<BenchLine> waiting;
  private final Generator callers;
  private final Tally tally;
  private final int callsALine;
  private final List<BenchLine> lines = new ArrayList<>();
  private final Random random = new Random(1);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("bench").daemon().factory());
  private final CompletableFuture<Void> whenDone = new CompletableFuture<>();
  private int done;
  private boolean over;

  /**
   * A run with no call yet.
   *
   * @param lines that may be used
   * @param callsALine how many calls each line holds, one after the other
   */
  LoadRun(List<BenchLine> lines, Generator callers, Tally tally, int callsALine) {
    this.waiting = new ArrayList<>(lines);
    this.callers = callers;
    this.tally = tally;
    this.callsALine = callsALine;
    callers.listen(this::take);
  }

  /**
   * Adds lines until there are so many, which call one after the other.
   *
   * @return within how many milliseconds all of them have begun
   */
  synchronized int hold(int count) {
    int more = Math.max(0, count - lines.size());
    int withinMillis = Math.min(LONGEST_APART_MILLIS, APART_MILLIS * Math.max(0, more - 1));
    int apartMillis = more == 0 ? 0 : withinMillis / more;
    for (int i = 0; i < more; i++) {
      BenchLine line = waiting.remove(0);
      lines.add(line);
      callAfter(line, i * apartMillis + random.nextInt(apartMillis + 1));
    }
    return withinMillis;
  }

  /** Is done when every line has held all its calls. */
  CompletableFuture<Void> whenDone() {
    return whenDone;
  }

  /** Lets all callers hang up. */
  @Override
  public synchronized void close() {
    over = true;
    for (int line = 0; line < lines.size(); line++) {
      callers.order(Order.hangUp(line));
    }
    clock.shutdown();
  }

  private void take(Report report) {
    switch (report.is()) {
      case "turn" -> tally.turn(report.about(), report.millis());
      case "spoke" -> line(report.line()).spoke(report.about());
      case "over" -> callAgain(line(report.line()));
      case "broke" -> {
        tally.error(report.about());
        callAgain(line(report.line()));
      }
      case "gone" -> tally.error(report.about());
      default -> throw new IllegalStateException("the callers tell what nobody knows");
    }
  }

  private synchronized BenchLine line(int number) {
    return lines.get(number);
  }

  private synchronized void callAgain(BenchLine line) {
    if (over) {
      return;
    }
    if (line.calls() < callsALine) {
      callAfter(line, random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
    } else {
      done++;
      if (done == lines.size()) {
        whenDone.complete(null);
      }
    }
  }

  private synchronized boolean isOver() {
    return over;
  }

  private void callAfter(BenchLine line, int millis) {
    ScheduledFuture<?> unused = clock.schedule(() -> call(line), millis, TimeUnit.MILLISECONDS);
  }

  /** Is in the database for a moment: must not be interrupted. */
  private void call(BenchLine line) {
    if (isOver()) {
      return;
    }
    try {
      line.call();
    } catch (RuntimeException failed) {
      tally.error("a call could not begin: " + failed.getMessage());
    }
  }
}
