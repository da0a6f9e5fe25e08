package org.warmline.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.call.CallEvent;
import org.warmline.call.Meaning;
import org.warmline.conversation.CallObserver;

/** Gathers what happens in a call until it is asked for. May be shared between threads. */
final class TurnCollector implements CallObserver {
  private final List<CallEvent> events = new ArrayList<>();
  private Optional<Meaning> meaning = Optional.empty();
  private Optional<TalkTurn> last = Optional.empty();
  private int turn;

  @Override
  public synchronized void onEvent(CallEvent event) {
    events.add(event);
  }

  @Override
  public synchronized void onMeaning(int number, Meaning understood) {
    meaning = Optional.of(understood);
  }

  /** All that happened since this was asked last, as the next turn. */
  synchronized TalkTurn take() {
    TalkTurn taken = TalkTurn.of(turn++, last, events, meaning);
    events.clear();
    meaning = Optional.empty();
    last = Optional.of(taken);
    return taken;
  }

  /** Whether the caller's turn has been answered. */
  synchronized boolean isOver() {
    return events.stream().anyMatch(CallEvent.Ended.class::isInstance)
        || last.flatMap(TalkTurn::outcome).isPresent();
  }
}
