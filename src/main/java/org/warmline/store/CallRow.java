package org.warmline.store;

import org.jdbi.v3.core.Handle;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;

/** What the list of past calls shows of one call, noted in the transaction that keeps the event. */
record CallRow(Handle handle, CallId call) {
  private static final int LONGEST = 40;

  void note(CallEvent event) {
    switch (event) {
      case CallEvent.Started started ->
          handle
              .createUpdate("UPDATE phone_call SET caller_number = :number WHERE id = :call")
              .bind("number", shortened(started.caller().number()))
              .bind("call", call.value())
              .execute();
      case CallEvent.Ended ended ->
          handle
              .createUpdate(
                  "UPDATE phone_call SET outcome = :outcome, ended_millis = :at WHERE id = :call")
              .bind("outcome", ended.outcome().name())
              .bind("at", ended.atMillis())
              .bind("call", call.value())
              .execute();
      case CallEvent.WrappedUp wrapped ->
          handle
              .createUpdate(
                  "UPDATE phone_call SET agent = :agent, result = :result WHERE id = :call")
              .bind("agent", wrapped.agent().name())
              .bind("result", shortened(wrapped.result()))
              .bind("call", call.value())
              .execute();
      default -> {
        // The list shows nothing of other events.
      }
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
