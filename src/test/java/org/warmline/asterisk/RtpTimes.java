package org.warmline.asterisk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures on a caller's RTP leg, by when packets leave and arrive: from the caller's last audible
 * packet to the first audible one that comes back, and from the first audible packet of an
 * interruption to the last audible one that comes before a silence. Who pauses between words when
 * the caller begins, and goes on, was interrupted; who says nothing after that was not. May be
 * shared between threads.
 */
final class RtpTimes {
  /** A packet louder than this is sound: about -50 dB of full scale. */
  static final double AUDIBLE_RMS = 100;

  /** So long a silence means that the other side has stopped, rather than paused between words. */
  private static final int STOPPED_MILLIS = 400;

  /** Who has said nothing for so long when the caller begins, or after that, had ended. */
  private static final int ENDED_MILLIS = 500;

  private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  private final WireFigures figures;
  private final List<Long> voiceToVoice = new ArrayList<>();
  private final List<Long> bargeInStops = new ArrayList<>();
  private long lastArrived = Long.MIN_VALUE;
  private long callerLastSent;
  private long interruptionBegan;
  private long lastHeard = Long.MIN_VALUE / 2;
  private boolean speaking;
  private boolean interrupting;
  private boolean waiting;

  RtpTimes() {
    this(new WireFigures());
  }

  /** Times of one call that are told to what counts for all as well. */
  RtpTimes(WireFigures figures) {
    this.figures = figures;
  }

  /** An audible packet of the caller has left. */
  synchronized void sent(long nanos) {
    if (!speaking) {
      speaking = true;
      interrupting = isWithin(nanos - lastHeard, ENDED_MILLIS);
      interruptionBegan = nanos;
    }
    callerLastSent = nanos;
  }

  /** The caller has said all. */
  synchronized void done() {
    speaking = false;
    waiting = true;
  }

  /** A packet has arrived. */
  synchronized void arrived(long nanos, double rms) {
    figures.arrived(lastArrived != Long.MIN_VALUE && nanos - lastArrived > LATE_NANOS);
    lastArrived = nanos;
    boolean audible = rms > AUDIBLE_RMS;
    boolean wentOn = lastHeard > interruptionBegan;
    if (interrupting
        && !isWithin(
            nanos - Math.max(lastHeard, interruptionBegan),
            wentOn ? STOPPED_MILLIS : ENDED_MILLIS)) {
      if (wentOn) {
        bargeInStops.add(millis(lastHeard - interruptionBegan));
        figures.silenced(bargeInStops.getLast());
      }
      interrupting = false;
    }
    if (audible) {
      lastHeard = nanos;
      if (waiting && !interrupting) {
        voiceToVoice.add(millis(nanos - callerLastSent));
        figures.answered(voiceToVoice.getLast());
        waiting = false;
      }
    }
  }

  synchronized List<Long> voiceToVoice() {
    return List.copyOf(voiceToVoice);
  }

  synchronized List<Long> bargeInStops() {
    return List.copyOf(bargeInStops);
  }

  private static boolean isWithin(long nanos, int millis) {
    return nanos < TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
