package org.warmline.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.warmline.call.CallEvent;
import org.warmline.call.Meaning;
import org.warmline.conversation.CallObserver;

/** Keeps a call's events for a test to look at. */
final class EventList implements CallObserver {
  private final List<CallEvent> events = new ArrayList<>();

  @Override
  public synchronized void onEvent(CallEvent event) {
    events.add(event);
  }

  @Override
  public void onMeaning(int turn, Meaning meaning) {}

  synchronized List<CallEvent> all() {
    return List.copyOf(events);
  }
}
