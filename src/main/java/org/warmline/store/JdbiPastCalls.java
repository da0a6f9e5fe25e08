package org.warmline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.Outcome;
import org.warmline.desk.PastCall;
import org.warmline.desk.PastCalls;
import org.warmline.handoff.Summary;

/** Past calls in the database. May be shared between threads. */
final class JdbiPastCalls implements PastCalls {
  private static final String CALLS =
      "SELECT c.id, c.began_at, c.caller_number, c.outcome, c.ended_millis, c.result,"
          + " COALESCE(c.agent, h.agent) AS agent, h.reason, h.summary"
          + " FROM phone_call c LEFT JOIN handoff h ON h.call_id = c.id ";
  private static final String NEWEST_FIRST = " ORDER BY c.began_at DESC, c.id LIMIT :limit";

  private final Transactions transactions;
  private final Json<Summary> summaries = Json.of(Summary.class);

  JdbiPastCalls(Jdbi jdbi) {
    transactions = new Transactions(jdbi);
  }

  @Override
  public List<PastCall> list(int limit) {
    return transactions.run(
        handle -> calls(handle.createQuery(CALLS + NEWEST_FIRST).bind("limit", limit)));
  }

  @Override
  public List<PastCall> listEarlier(String number, CallId but, int limit) {
    return transactions.run(
        handle ->
            calls(
                handle
                    .createQuery(
                        CALLS
                            + "WHERE c.caller_number = :number AND c.caller_number <> ''"
                            + " AND c.id <> :call"
                            + NEWEST_FIRST)
                    .bind("number", number)
                    .bind("call", but.value())
                    .bind("limit", limit)));
  }

  @Override
  public Optional<Kept> findKept(CallId call) {
    return transactions.run(
        handle ->
            calls(
                    handle
                        .createQuery(CALLS + "WHERE c.id = :call" + NEWEST_FIRST)
                        .bind("call", call.value())
                        .bind("limit", 1))
                .stream()
                .findFirst()
                .map(found -> new Kept(found, events(handle, call))));
  }

  private List<PastCall> calls(Query query) {
    return query.map((row, context) -> call(row)).list();
  }

  private static List<String> events(Handle handle, CallId call) {
    return handle
        .createQuery("SELECT body FROM call_event WHERE call_id = :call ORDER BY seq")
        .bind("call", call.value())
        .mapTo(String.class)
        .list();
  }

  private PastCall call(ResultSet row) throws SQLException {
    Optional<Summary> summary = Optional.ofNullable(row.getString("summary")).map(summaries::read);
    long endedMillis = row.getLong("ended_millis");
    Optional<Long> seconds = row.wasNull() ? Optional.empty() : Optional.of(endedMillis / 1000);
    return new PastCall(
        new CallId(row.getString("id")),
        row.getObject("began_at", LocalDateTime.class),
        text(row, "caller_number"),
        summary.map(Summary::who).orElse(""),
        summary.map(Summary::wants).orElse(""),
        Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
        Optional.ofNullable(row.getString("reason")).map(Escalation.Reason::valueOf),
        text(row, "agent"),
        text(row, "result").toLowerCase(Locale.ROOT),
        seconds);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
