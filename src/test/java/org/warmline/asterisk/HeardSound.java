package org.warmline.asterisk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.warmline.call.Pcm;

/** Sound as it arrived, with the times of arrival. May be shared between threads. */
public final class HeardSound {
  private final List<RtpFrame> frames = new ArrayList<>();
  private boolean ended;

  synchronized void add(RtpFrame frame) {
    frames.add(frame);
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** All frames so far, in the order of their arrival. */
  public synchronized List<RtpFrame> frames() {
    return List.copyOf(frames);
  }

  /** How many frames have arrived: a place from which to listen on. */
  public synchronized int size() {
    return frames.size();
  }

  /** The sound that arrived from a place on, joined. */
  public synchronized Pcm since(int frame) {
    return Pcm.join(frames.subList(frame, frames.size()).stream().map(RtpFrame::sound).toList());
  }

  /**
   * Waits until a stretch of sound fits.
   *
   * @param from the place to begin at
   * @param millis how long a stretch is looked at, each time a frame arrives
   * @return when the last frame of the first stretch that fits arrived; empty when none did in time
   */
  public Optional<Long> await(int from, int millis, Predicate<Pcm> fits, Duration limit)
      throws InterruptedException {
    int length = millis / Pcm.FRAME_MILLIS;
    long end = System.nanoTime() + limit.toNanos();
    for (int last = from + length; ; last++) {
      List<RtpFrame> stretch = awaitFrames(last - length, last, end);
      if (stretch.isEmpty()) {
        return Optional.empty();
      }
      if (fits.test(Pcm.join(stretch.stream().map(RtpFrame::sound).toList()))) {
        return Optional.of(stretch.getLast().arrivedNanos());
      }
    }
  }

  private synchronized List<RtpFrame> awaitFrames(int from, int to, long end)
      throws InterruptedException {
    while (frames.size() < to) {
      long millisLeft = (end - System.nanoTime()) / 1_000_000;
      if (millisLeft <= 0 || ended) {
        return List.of();
      }
      wait(millisLeft);
    }
    return List.copyOf(frames.subList(from, to));
  }
}
