package org.warmline.telephony.asterisk.media;

import java.util.ArrayDeque;
import java.util.Deque;
import org.warmline.call.Pcm;

/**
 * The caller's frames that have come and not been taken. Gathers none ahead: what has come is taken
 * at the next tick, and where none has, there is silence. A frame that came too late makes the next
 * ones wait by that much, which is what evens out jitter; where they always wait longer than
 * needed, quiet ones are left out until they don't. Filled by one thread, emptied by another.
 */
final class CallerSound {
  /** 60 ms: with more than this waiting, quiet frames are left out at once. */
  static final int MANY_FRAMES = 3;

  /** 200 ms: with more than this, the oldest go, as late speech makes both sides talk at once. */
  static final int MOST_FRAMES = 10;

  private static final int WATCHED_FRAMES = 50;
  private static final double QUIET_RMS = 100;

  private final Deque<Pcm> waiting = new ArrayDeque<>();
  private int watched;
  private int fewest = MOST_FRAMES;
  private boolean oneTooMany;

  synchronized void add(Pcm frame) {
    if (waiting.size() == MOST_FRAMES) {
      waiting.remove();
    }
    waiting.add(frame);
  }

  /** The next frame; silence if none has come. */
  synchronized Pcm next() {
    while (waiting.size() > MANY_FRAMES && isQuiet()) {
      waiting.remove();
    }
    if (oneTooMany && waiting.size() > 1 && isQuiet()) {
      waiting.remove();
      oneTooMany = false;
    }
    Pcm frame = waiting.poll();
    watch();
    return frame == null ? Pcm.SILENT_FRAME : frame;
  }

  synchronized void clear() {
    waiting.clear();
    oneTooMany = false;
  }

  private boolean isQuiet() {
    return waiting.element().rms() < QUIET_RMS;
  }

  private void watch() {
    fewest = Math.min(fewest, waiting.size());
    watched++;
    if (watched == WATCHED_FRAMES) {
      oneTooMany = fewest > 1;
      watched = 0;
      fewest = MOST_FRAMES;
    }
  }
}
