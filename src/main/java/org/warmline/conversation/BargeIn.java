package org.warmline.conversation;

/**
 * What becomes of our sound when the caller is heard over it. First it is held; then, when the
 * words or the time are there to tell by, it is dropped, because the caller takes the turn, or goes
 * on, because the caller was only listening aloud. A pure state machine: its times are milliseconds
 * of the line's sound. Used by one thread at a time.
 */
final class BargeIn {
  /** So long after the caller's voice was first heard it is decided by what is known then. */
  static final int DECIDE_MILLIS = 512;

  /** Or so long after the first sound of a word that began without voice. */
  static final int DECIDE_AFTER_SOUND_MILLIS = 640;

  /** Voice that has not become speech within this was none. */
  static final int ALERT_MILLIS = 160;

  /** What is to be done with our sound. */
  enum Act {
    NOTHING,
    HOLD,
    RESUME,
    DROP,
    /** What must be heard is played to its end; what follows it is dropped. */
    DROP_AFTER_DUTY
  }

  /** How the caller's present sentence stands to what we say. */
  enum Stage {
    /** It is over, or said into our silence. */
    FREE,
    /** There was voice, which may be the beginning of one. */
    ALERT,
    HELD,
    RESUMED,
    DROPPED,
    /** It is said over what must be heard. */
    OVER_DUTY
  }

  private Stage stage = Stage.FREE;
  private long alertMillis;
  private long decideAtMillis;
  private boolean speaking;
  private boolean told;
  private boolean takesTurn;

  Stage stage() {
    return stage;
  }

  /**
   * Voice was heard, which may become speech.
   *
   * @param overUs whether we are being heard and may be interrupted
   */
  Act voice(long atMillis, boolean overUs) {
    if (!overUs || speaking || stage != Stage.FREE) {
      return Act.NOTHING;
    }
    alertMillis = atMillis;
    decideAtMillis = atMillis + ALERT_MILLIS;
    return become(Stage.ALERT, Act.HOLD);
  }

  /**
   * The caller began to speak.
   *
   * @param soundMillis since when there was sound before the voice
   * @param overUs whether we are being heard, or about to be
   * @param onDuty whether what we say may not be interrupted
   */
  Act started(long atMillis, long soundMillis, boolean overUs, boolean onDuty) {
    told = false;
    speaking = true;
    Act unheld = stage == Stage.ALERT ? Act.RESUME : Act.NOTHING;
    if (!overUs) {
      return become(Stage.FREE, unheld);
    }
    return onDuty ? become(Stage.OVER_DUTY, unheld) : hold(atMillis, soundMillis);
  }

  /**
   * The first words of a sentence that may go on.
   *
   * @param turn whether they want the turn
   */
  Act opening(boolean turn) {
    told = true;
    takesTurn = turn;
    return stage == Stage.RESUMED && turn ? become(Stage.DROPPED, Act.DROP) : Act.NOTHING;
  }

  /** Time has passed while the sentence goes on. */
  Act passed(long nowMillis, boolean onDuty) {
    if (stage == Stage.OVER_DUTY && !onDuty) {
      return hold(nowMillis, nowMillis);
    }
    boolean held = stage == Stage.HELD || stage == Stage.ALERT;
    if (!held || nowMillis < decideAtMillis) {
      return Act.NOTHING;
    }
    if (stage == Stage.ALERT) {
      return become(Stage.FREE, Act.RESUME);
    }
    return told && !takesTurn ? become(Stage.RESUMED, Act.RESUME) : become(Stage.DROPPED, Act.DROP);
  }

  /**
   * The sentence is over.
   *
   * @param turn whether it takes the turn
   */
  Act ended(boolean turn) {
    speaking = false;
    return switch (become(Stage.FREE)) {
      case FREE, ALERT, DROPPED -> Act.NOTHING;
      case HELD -> turn ? Act.DROP : Act.RESUME;
      case RESUMED -> turn ? Act.DROP : Act.NOTHING;
      case OVER_DUTY -> turn ? Act.DROP_AFTER_DUTY : Act.NOTHING;
    };
  }

  /** The caller took the turn otherwise, as with a key: our sound is dropped by whoever tells. */
  void taken() {
    stage = speaking && stage != Stage.FREE ? Stage.DROPPED : Stage.FREE;
  }

  private Act hold(long sinceMillis, long soundMillis) {
    boolean already = stage == Stage.ALERT;
    long since = already ? Math.min(alertMillis, sinceMillis) : sinceMillis;
    decideAtMillis = Math.min(since + DECIDE_MILLIS, soundMillis + DECIDE_AFTER_SOUND_MILLIS);
    return become(Stage.HELD, already ? Act.NOTHING : Act.HOLD);
  }

  private Act become(Stage next, Act act) {
    stage = next;
    return act;
  }

  private Stage become(Stage next) {
    Stage before = stage;
    stage = next;
    return before;
  }
}
