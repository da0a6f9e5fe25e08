package org.warmline.speech;

/**
 * When the first words of an utterance are worth telling to whoever must soon decide whether the
 * caller takes the turn: in a pause, which may be the end of a short word, and after each half
 * second of speech. A pure state machine; used by one thread, but for {@link #want}.
 */
final class OpeningTiming {
  private static final int FIRST_MILLIS = 448;
  private static final int FIRST_AFTER_SOUND_MILLIS = 576;
  private static final int STEP_MILLIS = 512;
  private static final int PAUSE_MILLIS = 96;

  private volatile boolean wanted;
  private long from;
  private long next;
  private long toldUntil;

  /**
   * An utterance begins; nothing of it is told before somebody wants it.
   *
   * @param soundMillis since when there was sound before its voice
   */
  void begin(long atMillis, long soundMillis) {
    wanted = false;
    from = atMillis;
    next = Math.min(atMillis + FIRST_MILLIS, soundMillis + FIRST_AFTER_SOUND_MILLIS);
    toldUntil = atMillis;
  }

  void want(boolean now) {
    wanted = now;
  }

  /** Whether it is time, at a moment when the last voice ended then. */
  boolean isDue(long nowMillis, long lastVoiceMillis) {
    boolean news = lastVoiceMillis > toldUntil;
    boolean paused = nowMillis - lastVoiceMillis >= PAUSE_MILLIS;
    return wanted && news && (paused || nowMillis >= next);
  }

  /** Told what was said until then. */
  void done(long nowMillis, long lastVoiceMillis) {
    toldUntil = lastVoiceMillis;
    while (next <= nowMillis) {
      next += STEP_MILLIS;
    }
  }

  /** How much of the utterance has been heard when its last voice ended then. */
  long speechMillis(long lastVoiceMillis) {
    return lastVoiceMillis - from;
  }
}
