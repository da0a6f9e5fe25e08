package org.warmline.store;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.warmline.call.CallId;
import org.warmline.desk.CallbackList;

/** Open callbacks in the database. May be shared between threads. */
final class JdbiCallbackList implements CallbackList {
  private final Transactions transactions;
  private final InstantSource clock;
  private final ZoneId zone;

  JdbiCallbackList(Jdbi jdbi, InstantSource clock, ZoneId zone) {
    this.transactions = new Transactions(jdbi);
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<Wanted> listOpen(int limit) {
    return transactions.run(
        handle ->
            handle
                .createQuery(
                    "SELECT id, call_id, phone, requested_at, queue, wants FROM callback"
                        + " WHERE done_at IS NULL ORDER BY requested_at, id LIMIT :limit")
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Wanted(
                            row.getLong("id"),
                            new CallId(row.getString("call_id")),
                            row.getString("phone"),
                            row.getObject("requested_at", LocalDateTime.class),
                            row.getString("queue"),
                            row.getString("wants")))
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
}
