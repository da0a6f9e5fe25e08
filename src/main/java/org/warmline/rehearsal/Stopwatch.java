package org.warmline.rehearsal;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures at the caller's end of the line, as a caller would: from the caller's last sound to our
 * first, and from the start of an interruption until we are silent. Milliseconds of line time, to
 * the frame. Written by the media thread, read by any.
 */
public final class Stopwatch {
  /** So long a silence means that we have stopped, rather than paused between words. */
  private static final int STOPPED_MILLIS = 200;

  private final List<Long> voiceToVoice = new ArrayList<>();
  private final List<Long> bargeInStops = new ArrayList<>();
  private long callerLastHeard = -1;
  private long interruptionBegan = -1;
  private boolean interrupting;
  private boolean waiting;
  private boolean stopped;

  /** Measures nothing any more: the caller talks to a person now. */
  synchronized void stop() {
    stopped = true;
  }

  synchronized void callerIsHeard(long atMillis) {
    callerLastHeard = atMillis;
    if (interrupting && interruptionBegan < 0) {
      interruptionBegan = atMillis;
    }
  }

  synchronized void callerIsDone() {
    waiting = !stopped;
  }

  synchronized void callerInterrupts() {
    interrupting = true;
    interruptionBegan = -1;
  }

  synchronized void weAreHeard(long atMillis) {
    if (waiting && !interrupting) {
      voiceToVoice.add(atMillis - callerLastHeard);
      waiting = false;
    }
  }

  synchronized void weAreSilent(long atMillis, int quietMillis) {
    if (interrupting && interruptionBegan >= 0 && quietMillis >= STOPPED_MILLIS) {
      bargeInStops.add(Math.max(0, atMillis - quietMillis - interruptionBegan));
      interrupting = false;
    }
  }

  /** From the caller's last sound to our first, a figure a turn. */
  public synchronized List<Long> voiceToVoice() {
    return List.copyOf(voiceToVoice);
  }

  /** How many turns have been measured. */
  public synchronized int turns() {
    return voiceToVoice.size();
  }

  /** From the start of an interruption to our silence, a figure an interruption. */
  public synchronized List<Long> bargeInStops() {
    return List.copyOf(bargeInStops);
  }
}
