package org.warmline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.warmline.call.CallId;
import org.warmline.desk.CallbackList;
import org.warmline.handoff.Summary;

/** Open callbacks in the database. May be shared between threads. */
final class JdbiCallbackList implements CallbackList {
  private final Transactions transactions;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Json<Summary> summaries = Json.of(Summary.class);

  JdbiCallbackList(Jdbi jdbi, InstantSource clock, ZoneId zone) {
    this.transactions = new Transactions(jdbi);
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<Wanted> listOpen(int limit) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
    return transactions.run(
        handle ->
            handle
                .createQuery(
                    "SELECT c.id, c.call_id, c.phone, c.requested_at, c.queue, c.wants, h.summary"
                        + " FROM callback c LEFT JOIN handoff h ON h.call_id = c.call_id"
                        + " WHERE c.done_at IS NULL ORDER BY c.requested_at, c.id LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> wanted(row, now))
                .list());
  }

  @Override
  public boolean finish(long id) {
    return transactions.run(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE callback SET done_at = :at WHERE id = :id AND done_at IS NULL")
                    .bind("at", LocalDateTime.ofInstant(clock.instant(), zone))
                    .bind("id", id)
                    .execute())
        == 1;
  }

  private Wanted wanted(ResultSet row, LocalDateTime now) throws SQLException {
    LocalDateTime requestedAt = row.getObject("requested_at", LocalDateTime.class);
    return new Wanted(
        row.getLong("id"),
        new CallId(row.getString("call_id")),
        row.getString("phone"),
        requestedAt,
        Math.max(0, Duration.between(requestedAt, now).toSeconds()),
        row.getString("queue"),
        wants(row));
  }

  /** Why, as it was noted with the number; else what the call was about. */
  private String wants(ResultSet row) throws SQLException {
    String noted = row.getString("wants");
    return noted.isEmpty()
        ? Optional.ofNullable(row.getString("summary"))
            .map(summaries::read)
            .map(Summary::wants)
            .orElse("")
        : noted;
  }
}
