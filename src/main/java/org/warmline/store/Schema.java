package org.warmline.store;

import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.warmline.store.DatabaseException.Fault;

/** Brings a database's tables up to what this program needs, and refuses those of a newer one. */
final class Schema {
  static final String HISTORY = "flyway_schema_history";

  /** What every database of this program has had from the first schema on. */
  static final Set<String> FIRST_TABLES =
      Set.of(
          HISTORY,
          "gate",
          "flight",
          "booking",
          "doctor",
          "appointment_slot",
          "appointment",
          "customer_order",
          "verification_try",
          "done_action",
          "phone_call",
          "call_event",
          "handoff",
          "demo_data");

  private Schema() {}

  static void migrate(DataSource source, String where) {
    try {
      Flyway flyway =
          Flyway.configure(Schema.class.getClassLoader())
              .dataSource(source)
              .table(HISTORY)
              .locations("classpath:db/migration")
              .load();
      Arrays.stream(flyway.info().applied())
          .filter(Schema::isFromNewerProgram)
          .findFirst()
          .ifPresent(
              newer -> {
                throw new DatabaseException(
                    Fault.TOO_NEW,
                    "The database %s was written by a newer program (schema %s): use that program."
                        .formatted(where, newer.getVersion()),
                    null);
              });
      flyway.migrate();
    } catch (FlywayException e) {
      throw new DatabaseException(
          Fault.NOT_OURS,
          "The tables of the database %s are not what this program made: choose another database,"
                  .formatted(where)
              + " or restore a backup.",
          e);
    }
  }

  private static boolean isFromNewerProgram(MigrationInfo applied) {
    return applied.isVersioned() && !applied.getState().isResolved();
  }
}
