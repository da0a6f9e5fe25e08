package org.warmline.telephony.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import org.warmline.call.Pcm;

/**
 * Evens out frames that arrive unevenly. Has no clock: each {@link #next} is 20 ms. Filled by the
 * socket's thread and emptied by the media thread.
 */
final class JitterBuffer {
  /** 60 ms are gathered before the first is given. */
  static final int PREFILL_FRAMES = 3;

  /** 200 ms: what is older is dropped, for late speech only makes both sides talk at once. */
  static final int MOST_FRAMES = 10;

  private static final int WATCHED_FRAMES = 100;
  private static final double QUIET_RMS = 100;

  private final Deque<Pcm> frames = new ArrayDeque<>();
  private boolean filling = true;
  private int watched;
  private int shallowest = MOST_FRAMES;
  private boolean tooDeep;

  synchronized void add(Pcm frame) {
    if (frames.size() == MOST_FRAMES) {
      frames.remove();
    }
    frames.add(frame);
  }

  /** The next frame; silence while there is none, or too few have been gathered. */
  synchronized Pcm next() {
    if (filling && frames.size() < PREFILL_FRAMES) {
      return Pcm.SILENT_FRAME;
    }
    filling = frames.isEmpty();
    if (filling) {
      return Pcm.SILENT_FRAME;
    }
    watchDepth();
    Pcm frame = frames.remove();
    if (tooDeep && frame.rms() < QUIET_RMS && !frames.isEmpty()) {
      tooDeep = false;
      frame = frames.remove();
    }
    return frame;
  }

  /** A sender whose clock is fast never lets the buffer run low: one quiet frame is spared. */
  private void watchDepth() {
    shallowest = Math.min(shallowest, frames.size());
    watched++;
    if (watched == WATCHED_FRAMES) {
      tooDeep = shallowest > PREFILL_FRAMES;
      watched = 0;
      shallowest = MOST_FRAMES;
    }
  }
}
