package org.warmline.app;

import java.util.List;
import org.warmline.call.CallEvent;
import org.warmline.call.Meaning;
import org.warmline.call.Party;
import org.warmline.conversation.CallObserver;

/** Several observers of one call, told in order. */
record Observers(List<CallObserver> all) implements CallObserver {
  Observers {
    all = List.copyOf(all);
  }

  @Override
  public void onEvent(CallEvent event) {
    all.forEach(observer -> observer.onEvent(event));
  }

  @Override
  public void onMasked(CallEvent was, CallEvent now) {
    all.forEach(observer -> observer.onMasked(was, now));
  }

  @Override
  public void onPartial(Party party, String text) {
    all.forEach(observer -> observer.onPartial(party, text));
  }

  @Override
  public void onMeaning(int turn, Meaning meaning) {
    all.forEach(observer -> observer.onMeaning(turn, meaning));
  }
}
