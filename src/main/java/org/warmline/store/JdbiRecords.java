package org.warmline.store;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.warmline.actions.ActionRequest;
import org.warmline.actions.Records;
import org.warmline.actions.Tables;
import org.warmline.call.ActionReport;

/** The records in the database. May be shared between threads. */
final class JdbiRecords implements Records {
  private final Transactions transactions;
  private final Json<ActionReport> reports = Json.of(ActionReport.class);

  JdbiRecords(Jdbi jdbi) {
    transactions = new Transactions(jdbi);
  }

  @Override
  public ActionReport lookUp(Function<Tables, ActionReport> work) {
    return transactions.run(handle -> work.apply(new JdbiTables(handle)));
  }

  @Override
  public ActionReport once(
      String action, ActionRequest request, Function<Tables, ActionReport> work) {
    return transactions.run(
        handle -> {
          Gate.ACTION_KEY.hold(handle, request.key());
          return findReport(handle, action, request.key())
              .orElseGet(
                  () -> {
                    ActionReport report = work.apply(new JdbiTables(handle));
                    keep(handle, action, request, report);
                    return report;
                  });
        });
  }

  private Optional<ActionReport> findReport(Handle handle, String action, String key) {
    return handle
        .createQuery("SELECT report FROM done_action WHERE action = :action AND action_key = :key")
        .bind("action", action)
        .bind("key", key)
        .mapTo(String.class)
        .findOne()
        .map(reports::read);
  }

  private void keep(Handle handle, String action, ActionRequest request, ActionReport report) {
    if (report.status() == ActionReport.Status.FAILED) {
      return;
    }
    handle
        .createUpdate(
            "INSERT INTO done_action (action, action_key, call_id, done_at, report)"
                + " VALUES (:action, :key, :call, :at, :report)")
        .bind("action", action)
        .bind("key", request.key())
        .bind("call", request.call().value())
        .bind("at", request.now())
        .bind("report", reports.write(report))
        .execute();
  }
}
