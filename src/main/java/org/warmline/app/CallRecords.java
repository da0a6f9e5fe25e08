package org.warmline.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.conversation.CallServices;
import org.warmline.conversation.NotedEvents;
import org.warmline.desk.CallNotes;
import org.warmline.desk.DeskBoard;

/**
 * Finds the record of a call again for an agent's note: with whoever has kept it so far, also some
 * time after its end, and in the log when that is forgotten, as after a restart. May be shared
 * between threads.
 */
final class CallRecords implements CallNotes {
  private static final int MOST_REMEMBERED = 1000;

  private final Supplier<CallServices> services;
  private final Map<CallId, Consumer<LongFunction<CallEvent>>> keepers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<CallId, Consumer<LongFunction<CallEvent>>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };
  private volatile Optional<DeskBoard> board = Optional.empty();

  CallRecords(Supplier<CallServices> services) {
    this.services = services;
  }

  /** Where notes are seen that are kept in the log. */
  void showOn(DeskBoard desk) {
    board = Optional.of(desk);
  }

  /** What is noted about this call from now on goes there. */
  void remember(CallId call, Consumer<LongFunction<CallEvent>> keeper) {
    synchronized (keepers) {
      keepers.put(call, keeper);
    }
  }

  @Override
  public boolean note(CallId call, LongFunction<CallEvent> made) {
    Optional<Consumer<LongFunction<CallEvent>>> keeper = find(call);
    if (keeper.isPresent()) {
      keeper.get().accept(made);
      return true;
    }
    Optional<CallEvent> kept = NotedEvents.append(services.get(), call, made);
    kept.ifPresent(event -> board.ifPresent(desk -> desk.onEvent(call, event)));
    return kept.isPresent();
  }

  private Optional<Consumer<LongFunction<CallEvent>>> find(CallId call) {
    synchronized (keepers) {
      return Optional.ofNullable(keepers.get(call));
    }
  }
}
