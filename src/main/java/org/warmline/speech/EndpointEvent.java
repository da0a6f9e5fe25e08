package org.warmline.speech;

/** What the {@link Endpointer} decided; all times in milliseconds of sound heard so far. */
sealed interface EndpointEvent {

  /** When it was decided: the end of the window that decided it. */
  long decidedMillis();

  /** A caller began to speak. */
  record Started(long atMillis, long decidedMillis) implements EndpointEvent {}

  /**
   * What began is over. An end by force is followed by another beginning at the same place.
   *
   * @param forced the speech goes on, but was cut because it grew too long
   */
  record Ended(long fromMillis, long toMillis, long decidedMillis, boolean forced)
      implements EndpointEvent {}

  /**
   * A pause in speech has grown long enough to ask whether it is the end. May be asked more than
   * once a pause.
   */
  record Paused(long fromMillis, long toMillis, long decidedMillis) implements EndpointEvent {
    long pauseMillis() {
      return decidedMillis - toMillis;
    }
  }

  /** What began held too little voice to be speech. */
  record Dropped(long fromMillis, long toMillis, long decidedMillis) implements EndpointEvent {}
}
