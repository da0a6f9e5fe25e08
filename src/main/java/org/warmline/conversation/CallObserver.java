package org.warmline.conversation;

import org.warmline.call.CallEvent;
import org.warmline.call.Meaning;
import org.warmline.call.Party;

/** Watches one call. Called on the call's own thread, in order; must not block. */
public interface CallObserver {

  /** Something happened; it is being logged. */
  void onEvent(CallEvent event);

  /** An event that was told holds what must not be shown any more; this one takes its place. */
  default void onMasked(CallEvent was, CallEvent now) {}

  /** Words of a sentence that is still being said, redacted; the next event replaces them. */
  default void onPartial(Party party, String text) {}

  /** A sentence was understood; unlike the event, this carries all details. */
  void onMeaning(int turn, Meaning meaning);
}
