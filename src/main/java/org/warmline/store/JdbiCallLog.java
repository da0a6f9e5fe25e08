package org.warmline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.handoff.CallLog;

/** Events of calls in the database, one row each. May be shared between threads. */
final class JdbiCallLog implements CallLog {
  private final Transactions transactions;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Json<CallEvent> events = Json.of(CallEvent.class);

  JdbiCallLog(Jdbi jdbi, InstantSource clock, ZoneId zone) {
    this.transactions = new Transactions(jdbi);
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void append(CallId call, CallEvent event) {
    String body = events.write(event);
    transactions.run(
        handle -> {
          count(handle, call);
          handle
              .createUpdate(
                  "INSERT INTO call_event (call_id, seq, at_millis, type, body)"
                      + " SELECT id, events, :at, :type, :body FROM phone_call WHERE id = :call")
              .bind("call", call.value())
              .bind("at", event.atMillis())
              .bind("type", events.kind(body))
              .bind("body", body)
              .execute();
          new CallRow(handle, call).note(event);
          return true;
        });
  }

  @Override
  public void replace(CallId call, CallEvent was, CallEvent now) {
    String old = events.write(was);
    transactions.run(
        handle -> {
          List<Integer> rows =
              handle
                  .createQuery(
                      "SELECT seq, body FROM call_event"
                          + " WHERE call_id = :call AND at_millis = :at ORDER BY seq")
                  .bind("call", call.value())
                  .bind("at", was.atMillis())
                  .map((row, context) -> Map.entry(row.getInt("seq"), row.getString("body")))
                  .filter(row -> row.getValue().equals(old))
                  .map(Map.Entry::getKey)
                  .list();
          for (int seq : rows) {
            handle
                .createUpdate(
                    "UPDATE call_event SET body = :body WHERE call_id = :call AND seq = :seq")
                .bind("body", events.write(now))
                .bind("call", call.value())
                .bind("seq", seq)
                .execute();
          }
          return true;
        });
  }

  @Override
  public Optional<Duration> findAge(CallId call) {
    return transactions.run(
        handle ->
            handle
                .createQuery("SELECT began_at FROM phone_call WHERE id = :call")
                .bind("call", call.value())
                .mapTo(LocalDateTime.class)
                .findOne()
                .map(began -> age(began.atZone(zone).toInstant())));
  }

  private Duration age(Instant began) {
    Duration age = Duration.between(began, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }

  @Override
  public List<CallEvent> list(CallId call) {
    return transactions.run(
        handle ->
            handle
                .createQuery("SELECT body FROM call_event WHERE call_id = :call ORDER BY seq")
                .bind("call", call.value())
                .mapTo(String.class)
                .map(events::read)
                .list());
  }

  /** Counting on the call's own row makes appends to one call wait for each other. */
  private void count(Handle handle, CallId call) {
    if (!hasCounted(handle, call)) {
      Gate.CALL.hold(handle, call.value());
      if (!hasCounted(handle, call)) {
        insertCall(handle, call);
      }
    }
  }

  private static boolean hasCounted(Handle handle, CallId call) {
    return handle
            .createUpdate("UPDATE phone_call SET events = events + 1 WHERE id = :call")
            .bind("call", call.value())
            .execute()
        == 1;
  }

  private void insertCall(Handle handle, CallId call) {
    handle
        .createUpdate("INSERT INTO phone_call (id, began_at, events) VALUES (:call, :at, 1)")
        .bind("call", call.value())
        .bind("at", LocalDateTime.ofInstant(clock.instant(), zone))
        .execute();
  }
}
