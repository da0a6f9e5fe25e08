package org.warmline.asterisk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures on a caller's RTP leg, by when packets leave and arrive: from the caller's last audible
 * packet to the first audible one that comes back, and from the first audible packet of an
 * interruption to the last audible one that comes before a silence. Who fell silent before the
 * caller began was not interrupted. May be shared between threads.
 */
final class RtpTimes {
  /** A packet louder than this is sound: about -50 dB of full scale. */
  static final double AUDIBLE_RMS = 100;

  /** So long a silence means that the other side has stopped, rather than paused between words. */
  private static final int STOPPED_MILLIS = 200;

  private final List<Long> voiceToVoice = new ArrayList<>();
  private final List<Long> bargeInStops = new ArrayList<>();
  private long callerLastSent;
  private long interruptionBegan;
  private long lastHeard = Long.MIN_VALUE / 2;
  private boolean speaking;
  private boolean interrupting;
  private boolean waiting;

  /** An audible packet of the caller has left. */
  synchronized void sent(long nanos) {
    if (!speaking) {
      speaking = true;
      interrupting = nanos - lastHeard < TimeUnit.MILLISECONDS.toNanos(STOPPED_MILLIS);
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
    boolean audible = rms > AUDIBLE_RMS;
    if (interrupting && nanos - lastHeard > TimeUnit.MILLISECONDS.toNanos(STOPPED_MILLIS)) {
      if (lastHeard > interruptionBegan) {
        bargeInStops.add(millis(lastHeard - interruptionBegan));
      }
      interrupting = false;
    }
    if (audible) {
      lastHeard = nanos;
      if (waiting && !interrupting) {
        voiceToVoice.add(millis(nanos - callerLastSent));
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

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
