package org.warmline.store;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.handoff.Handoffs;
import org.warmline.handoff.Summary;

/** Owners of calls in the database, one row a call. May be shared between threads. */
final class JdbiHandoffs implements Handoffs {
  private final Transactions transactions;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Json<Summary> summaries = Json.of(Summary.class);

  JdbiHandoffs(Jdbi jdbi, InstantSource clock, ZoneId zone) {
    this.transactions = new Transactions(jdbi);
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void open(CallId call, Escalation escalation, Summary summary) {
    transactions.run(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO handoff (call_id, owner, queue, reason, summary, opened_at)"
                        + " SELECT :call, 'QUEUE', :queue, :reason, :summary, :at"
                        + " WHERE NOT EXISTS (SELECT 1 FROM handoff WHERE call_id = :call)")
                .bind("call", call.value())
                .bind("queue", escalation.queue())
                .bind("reason", escalation.reason().name())
                .bind("summary", summaries.write(summary))
                .bind("at", LocalDateTime.ofInstant(clock.instant(), zone))
                .execute());
  }

  @Override
  public Optional<Summary> findSummary(CallId call) {
    return transactions.run(
        handle ->
            handle
                .createQuery("SELECT summary FROM handoff WHERE call_id = :call")
                .bind("call", call.value())
                .mapTo(String.class)
                .findOne()
                .map(summaries::read));
  }
}
