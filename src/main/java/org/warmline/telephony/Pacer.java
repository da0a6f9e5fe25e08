package org.warmline.telephony;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;

/**
 * Moves all lines on in real time: one platform thread, absolute deadlines every 20 ms, so that a
 * late frame never makes the following ones late. Counts how late frames are. After a long stall
 * the frames that are missing are not made up for: a telephone has no use for them all at once.
 */
public final class Pacer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);
  private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(Pcm.FRAME_MILLIS);

  private static final long LONG_STALL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final List<Paced> lines = new CopyOnWriteArrayList<>();
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong late = new AtomicLong();
  private final Thread thread;
  private volatile boolean closed;

  public Pacer() {
    thread = Thread.ofPlatform().name("media-pacer").daemon().start(this::run);
  }

  /** Moves a line on from the next deadline until it is over. */
  public void add(Paced line) {
    lines.add(line);
  }

  /** Frames written so far, over all lines. */
  public long frames() {
    return frames.get();
  }

  /** Frames written more than 20 ms after their deadline. */
  public long lateFrames() {
    return late.get();
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  private void run() {
    long deadline = System.nanoTime();
    while (!closed) {
      deadline += FRAME_NANOS;
      for (long rest = deadline - System.nanoTime(); rest > 0 && !closed; ) {
        LockSupport.parkNanos(rest);
        rest = deadline - System.nanoTime();
      }
      tickAll(deadline);
      deadline = afterStall(deadline, System.nanoTime());
    }
  }

  /** The deadline to go on from. */
  static long afterStall(long deadline, long now) {
    return now - deadline > LONG_STALL_NANOS ? now : deadline;
  }

  private void tickAll(long deadline) {
    for (Paced line : lines) {
      tick(line);
      frames.incrementAndGet();
      if (System.nanoTime() - deadline > FRAME_NANOS) {
        late.incrementAndGet();
      }
    }
    lines.removeIf(Paced::isOver);
  }

  private static void tick(Paced line) {
    try {
      line.tick();
    } catch (RuntimeException broken) {
      LOG.error("A line failed to move on by a frame; the others go on", broken);
    }
  }
}
