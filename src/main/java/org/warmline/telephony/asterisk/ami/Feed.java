package org.warmline.telephony.asterisk.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;
import org.warmline.telephony.Errands;

/**
 * Brings the events of one connection after the other into one order: what came before the state
 * was known is kept until that has been told, and told after it as far as it is still news. May be
 * shared between threads; nobody is told anything while a lock is held.
 */
final class Feed {
  private static final int KEEPS_EARLY = 50_000;

  private final Set<String> queues;
  private final Consumer<PbxEvent> listener;
  private final Errands errands = new Errands();
  private final List<ManagerEvent> early = new ArrayList<>();
  private @Nullable AmiConnection connection;
  private @Nullable Translator translator;

  Feed(List<String> queues, Consumer<PbxEvent> listener) {
    this.queues = Set.copyOf(queues);
    this.listener = listener;
  }

  /** From now on only this connection is listened to, and its events are kept. */
  synchronized void begin(AmiConnection next) {
    connection = next;
    translator = null;
    early.clear();
  }

  void on(AmiConnection from, ManagerEvent event) {
    take(from, event);
    errands.run();
  }

  /** Tells what is the case, and then what has happened; false when too much has. */
  boolean synced(PbxEvent.Synced now) {
    boolean complete = tell(now);
    errands.run();
    return complete;
  }

  /** Tells that the link is down, if it was up. */
  void cut() {
    end();
    errands.run();
  }

  private synchronized void take(AmiConnection from, ManagerEvent event) {
    if (from != connection) {
      return;
    }
    if (translator != null) {
      translate(translator, event);
    } else if (early.size() < KEEPS_EARLY) {
      early.add(event);
    }
  }

  private synchronized boolean tell(PbxEvent.Synced now) {
    if (early.size() >= KEEPS_EARLY) {
      return false;
    }
    Translator next = new Translator(queues);
    next.begin(now);
    translator = next;
    add(now);
    early.forEach(event -> translate(next, event));
    early.clear();
    return true;
  }

  private synchronized void end() {
    connection = null;
    early.clear();
    if (translator != null) {
      translator = null;
      add(new PbxEvent.Cut());
    }
  }

  private void translate(Translator by, ManagerEvent event) {
    if (event instanceof HangupEvent hangup) {
      by.translate(hangup).forEach(this::add);
    } else {
      by.translate(event).ifPresent(this::add);
    }
  }

  private void add(PbxEvent event) {
    errands.add(() -> listener.accept(event));
  }
}
