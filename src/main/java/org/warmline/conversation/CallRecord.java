package org.warmline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Meaning;
import org.warmline.call.Party;
import org.warmline.handoff.CallLog;
import org.warmline.understanding.ContactMask;

/**
 * One call's events: dated, told to an observer, and kept in the log in their order, beside the
 * call, so that a caller never waits for the database. A log that fails is reported and does not
 * end the call, since the caller must still be served. Used by one thread at a time.
 */
final class CallRecord {
  private static final Logger LOG = LoggerFactory.getLogger(CallRecord.class);

  private final CallId call;
  private final CallLog log;
  private final ContactMask mask;
  private final CallObserver observer;
  private final Mailbox writing;
  private final LongSupplier millis;
  private final List<CallEvent> events = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;

  /**
   * A record without events.
   *
   * @param services the log, the threads that write to it, and what is hidden there
   * @param millis since the call began
   */
  CallRecord(CallId call, CallServices services, CallObserver observer, LongSupplier millis) {
    this.call = call;
    this.log = services.log();
    this.mask = services.mask();
    this.observer = observer;
    this.writing =
        new Mailbox(
            call,
            services.workers().blocking(),
            () -> LOG.error("An event of a call was not kept"));
    this.millis = millis;
  }

  /** Adds the event made for the time it is now, in milliseconds since the call began. */
  void add(Function<Long, CallEvent> made) {
    CallEvent event = ContactEvents.masked(made.apply(millis.getAsLong()), mask);
    perform(
        () -> {
          events.add(event);
          writing.post(() -> log.append(call, event));
          observer.onEvent(event);
        });
  }

  /** Adds an event of somebody else, such as an agent's note. */
  void note(LongFunction<CallEvent> made) {
    add(at -> NotedEvents.withoutCards(made.apply(at)));
  }

  /** From now on nothing is kept or told, until it is known whether it happened. */
  void hold() {
    holding = true;
  }

  /** What was held happened. */
  void release() {
    holding = false;
    List<Runnable> all = List.copyOf(held);
    held.clear();
    all.forEach(Runnable::run);
  }

  /** What was held did not happen. */
  void discard() {
    holding = false;
    held.clear();
  }

  private void perform(Runnable task) {
    if (holding) {
      held.add(task);
    } else {
      task.run();
    }
  }

  /** Masks what earlier turns hold of a card number, wherever it is kept or shown. */
  void mask(Set<Integer> turns) {
    perform(() -> maskNow(turns));
  }

  private void maskNow(Set<Integer> turns) {
    for (int i = 0; i < events.size(); i++) {
      CallEvent was = events.get(i);
      CallEvent now = CardTurns.masked(was, turns);
      if (!now.equals(was)) {
        events.set(i, now);
        writing.post(() -> log.replace(call, was, now));
        observer.onMasked(was, now);
      }
    }
  }

  void partial(Party party, String text) {
    observer.onPartial(party, text);
  }

  void understood(int turn, Meaning meaning) {
    perform(() -> observer.onMeaning(turn, meaning));
  }

  List<CallEvent> events() {
    return List.copyOf(events);
  }
}
