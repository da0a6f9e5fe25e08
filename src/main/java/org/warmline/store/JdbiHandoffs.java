package org.warmline.store;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.Custody;
import org.warmline.handoff.Handoffs;
import org.warmline.handoff.Owner;
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
            insert(handle, call, escalation, summary) == 1
                || renew(handle, call, escalation, summary) == 1);
  }

  @Override
  public boolean move(CallId call, Custody from, Custody to) {
    return transactions.run(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE handoff SET owner = :owner, step = :step, agent = :agent,"
                            + " moves = :moves WHERE call_id = :call AND moves = :before")
                    .bind("owner", to.owner().name())
                    .bind("step", to.step().map(HandoffStep::name).orElse(null))
                    .bind("agent", to.agent().map(AgentId::name).orElse(null))
                    .bind("moves", to.moves())
                    .bind("call", call.value())
                    .bind("before", from.moves())
                    .execute())
        == 1;
  }

  @Override
  public Optional<Custody> findCustody(CallId call) {
    return transactions.run(
        handle ->
            handle
                .createQuery("SELECT owner, step, agent, moves FROM handoff WHERE call_id = :call")
                .bind("call", call.value())
                .map(
                    (row, context) ->
                        new Custody(
                            Owner.valueOf(row.getString("owner")),
                            Optional.ofNullable(row.getString("step")).map(HandoffStep::valueOf),
                            Optional.ofNullable(row.getString("agent")).map(AgentId::new),
                            row.getInt("moves")))
                .findOne());
  }

  @Override
  public List<CallId> listUnfinished() {
    return transactions.run(
        handle ->
            handle
                .createQuery(
                    "SELECT call_id FROM handoff WHERE owner IN ('BOT', 'QUEUE', 'AGENT')"
                        + " ORDER BY opened_at")
                .mapTo(String.class)
                .map(CallId::new)
                .list());
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

  private int insert(Handle handle, CallId call, Escalation escalation, Summary summary) {
    return bound(
            handle.createUpdate(
                "INSERT INTO handoff (call_id, owner, queue, reason, summary, opened_at)"
                    + " SELECT :call, 'BOT', :queue, :reason, :summary, :at"
                    + " WHERE NOT EXISTS (SELECT 1 FROM handoff WHERE call_id = :call)"),
            call,
            escalation,
            summary)
        .bind("at", LocalDateTime.ofInstant(clock.instant(), zone))
        .execute();
  }

  private int renew(Handle handle, CallId call, Escalation escalation, Summary summary) {
    return bound(
            handle.createUpdate(
                "UPDATE handoff SET queue = :queue, reason = :reason, summary = :summary"
                    + " WHERE call_id = :call"),
            call,
            escalation,
            summary)
        .execute();
  }

  private Update bound(Update update, CallId call, Escalation escalation, Summary summary) {
    return update
        .bind("call", call.value())
        .bind("queue", escalation.queue())
        .bind("reason", escalation.reason().name())
        .bind("summary", summaries.write(summary));
  }
}
