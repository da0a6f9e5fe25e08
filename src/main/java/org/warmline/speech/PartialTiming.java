package org.warmline.speech;

/**
 * When it is worth while to tell what has been heard so far: first after {@link #FIRST_MILLIS} of
 * speech, then every {@link #STEP_MILLIS}, later in long utterances, whose sound costs more to read
 * again. Never in a pause, which may be the end: then the words themselves are near. A pure state
 * machine; used by one thread.
 */
final class PartialTiming {
  private static final int FIRST_MILLIS = 700;
  private static final int STEP_MILLIS = 600;
  private static final int LATER_SHARE = 4;

  private long from;
  private long next;

  void begin(long atMillis) {
    from = atMillis;
    next = atMillis + FIRST_MILLIS;
  }

  /** Whether it is time, at a moment when the last voice ended then. */
  boolean isDue(long nowMillis, long lastVoiceMillis) {
    return nowMillis >= next && lastVoiceMillis == nowMillis;
  }

  /** No more of them before the next utterance. */
  void stop() {
    next = Long.MAX_VALUE;
  }

  void done(long nowMillis) {
    next = nowMillis + Math.max(STEP_MILLIS, (nowMillis - from) / LATER_SHARE);
  }
}
