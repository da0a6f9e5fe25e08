package org.warmline.conversation;

import org.warmline.call.CallEvent;
import org.warmline.call.Meaning;

/** Watches one call. Called on the call's own thread, in order; must not block. */
public interface CallObserver {

  /** Something happened; it has been logged. */
  void onEvent(CallEvent event);

  /** A sentence was understood; unlike the event, this carries all details. */
  void onMeaning(int turn, Meaning meaning);
}
