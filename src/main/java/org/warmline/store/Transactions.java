package org.warmline.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.warmline.actions.RecordsException;
import org.warmline.actions.RecordsException.Fault;

/** Runs work in one transaction each, and tells a busy database from a lost one. */
final class Transactions {
  /** Lock timeout of H2 and of PostgreSQL, deadlocks, serialization, statement cut off. */
  private static final Set<String> BUSY_STATES =
      Set.of("HYT00", "55P03", "40001", "40P01", "90131", "57014");

  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  <T> T run(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      if (isBusy(e)) {
        throw new RecordsException(
            Fault.BUSY,
            "The records were held by others for too long; nothing was changed",
            ScrubbedException.of(e));
      }
      throw new RecordsException(
          Fault.UNAVAILABLE,
          "The records could not be used; nothing was changed",
          ScrubbedException.of(e));
    }
  }

  private static boolean isBusy(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && BUSY_STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
