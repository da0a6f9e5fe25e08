package org.warmline.conversation;

/**
 * What becomes of our sound when the caller is heard over it. First it is held; then, when the
 * words or the time are there to tell by, it is dropped, because the caller takes the turn, or goes
 * on, because the caller was only listening aloud. A pure state machine: its times are milliseconds
 * of the line's sound. Used by one thread at a time.
 */
final class BargeIn {
  /** So long after the caller's start it is decided by what is known then. */
  static final int DECIDE_MILLIS = 656;

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
    HELD,
    RESUMED,
    DROPPED,
    /** It is said over what must be heard. */
    OVER_DUTY
  }

  private Stage stage = Stage.FREE;
  private long decideAtMillis;
  private boolean told;
  private boolean takesTurn;
  private int undecided;

  Stage stage() {
    return stage;
  }

  /** How often time ran out before any word was known; the caller had the turn then. */
  int undecided() {
    return undecided;
  }

  /**
   * The caller began to speak.
   *
   * @param overUs whether we are being heard, or about to be
   * @param onDuty whether what we say may not be interrupted
   */
  Act started(long atMillis, boolean overUs, boolean onDuty) {
    told = false;
    if (!overUs) {
      stage = Stage.FREE;
      return Act.NOTHING;
    }
    return onDuty ? become(Stage.OVER_DUTY, Act.NOTHING) : hold(atMillis);
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
      return hold(nowMillis);
    }
    if (stage != Stage.HELD || nowMillis < decideAtMillis) {
      return Act.NOTHING;
    }
    undecided += told ? 0 : 1;
    return told && !takesTurn ? become(Stage.RESUMED, Act.RESUME) : become(Stage.DROPPED, Act.DROP);
  }

  /**
   * The sentence is over.
   *
   * @param turn whether it takes the turn
   */
  Act ended(boolean turn) {
    return switch (become(Stage.FREE)) {
      case FREE, DROPPED -> Act.NOTHING;
      case HELD -> turn ? Act.DROP : Act.RESUME;
      case RESUMED -> turn ? Act.DROP : Act.NOTHING;
      case OVER_DUTY -> turn ? Act.DROP_AFTER_DUTY : Act.NOTHING;
    };
  }

  /** The caller took the turn otherwise, as with a key: our sound is dropped by whoever tells. */
  void taken() {
    stage = stage == Stage.FREE ? Stage.FREE : Stage.DROPPED;
  }

  private Act hold(long sinceMillis) {
    decideAtMillis = sinceMillis + DECIDE_MILLIS;
    return become(Stage.HELD, Act.HOLD);
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
