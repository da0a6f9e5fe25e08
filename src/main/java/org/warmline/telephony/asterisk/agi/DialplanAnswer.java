package org.warmline.telephony.asterisk.agi;

import java.util.UUID;

/** What the dialplan does next with a caller. */
public sealed interface DialplanAnswer {

  /** Nothing is set: the dialplan does what it does without us, which is a person. */
  record AsWithoutUs() implements DialplanAnswer {}

  /** The caller is connected to us: {@code WL_UUID}. */
  record Talk(UUID announced) implements DialplanAnswer {}

  /**
   * To a person: {@code WL_NEXT=human}, {@code WL_QUEUE} and {@code __WHISPER}.
   *
   * @param whisper the spoken summary as Asterisk finds it, without ending; empty for none
   * @param hold the class of music on hold that the caller hears: {@code WL_HOLD}; empty for the
   *     queue's own
   * @param ringSeconds how long an agent's phone rings: {@code __WL_RING}
   * @param first whether the caller goes before all who wait: {@code QUEUE_PRIO}
   */
  record Queue(String queue, String whisper, String hold, int ringSeconds, boolean first)
      implements DialplanAnswer {

    /** For somebody who waits like all others. */
    public Queue(String queue, String whisper, String hold, int ringSeconds) {
      this(queue, whisper, hold, ringSeconds, false);
    }
  }

  /** Back to the assistant: {@code WL_NEXT=bot}. */
  record Assistant() implements DialplanAnswer {}

  /** The call is over: {@code WL_NEXT=bye}. */
  record Bye() implements DialplanAnswer {}
}
