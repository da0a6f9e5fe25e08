package org.warmline.conversation;

import java.util.Optional;
import java.util.function.LongFunction;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.understanding.Redaction;

/** What agents note about calls, as it may be kept. */
public final class NotedEvents {
  private NotedEvents() {}

  /**
   * Adds an event to the log of a call that nobody runs any more, as after a restart. May be called
   * from any thread; blocks on the database.
   *
   * @param made makes the event for the milliseconds since the call began
   * @return the event as it was kept; empty for a call that the log does not know
   * @throws RuntimeException when the database does not take it
   */
  public static Optional<CallEvent> append(
      CallServices services, CallId call, LongFunction<CallEvent> made) {
    return services
        .log()
        .findAge(call)
        .map(age -> ContactEvents.masked(withoutCards(made.apply(age.toMillis())), services.mask()))
        .map(
            event -> {
              services.log().append(call, event);
              return event;
            });
  }

  static CallEvent withoutCards(CallEvent event) {
    return event instanceof CallEvent.WrappedUp noted
        ? new CallEvent.WrappedUp(
            noted.atMillis(),
            noted.turn(),
            noted.agent(),
            noted.result(),
            Redaction.maskCards(noted.note()))
        : event;
  }
}
