package org.warmline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.warmline.store.DatabaseException.Fault;

/**
 * Looks into an embedded database without the right to write before it is opened for good: H2 takes
 * a damaged file back to whatever older state it can read, down to an empty one, and would keep
 * that.
 */
final class H2Look {
  private H2Look() {}

  static void check(DatabaseSettings settings) {
    try (Connection connection =
        DriverManager.getConnection(
            settings.jdbcUrl() + ";ACCESS_MODE_DATA=r", settings.user(), settings.password())) {
      Set<String> tables = tables(connection);
      if (!tables.containsAll(Schema.FIRST_TABLES)) {
        tables.removeAll(Schema.FIRST_TABLES);
        throw tables.isEmpty() ? incomplete(settings) : foreign(settings);
      }
    } catch (SQLException e) {
      throw OpeningFaults.translate(settings, e);
    }
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new HashSet<>();
    try (ResultSet rows = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }

  private static DatabaseException incomplete(DatabaseSettings settings) {
    return new DatabaseException(
        Fault.UNREADABLE,
        "The database %s lacks tables: it is damaged, or was never finished; it was left as it is:"
                .formatted(settings.where())
            + " restore it from a backup, or delete it to begin a new one.",
        null);
  }

  private static DatabaseException foreign(DatabaseSettings settings) {
    return new DatabaseException(
        Fault.NOT_OURS,
        "The database %s belongs to another program: choose another place."
            .formatted(settings.where()),
        null);
  }
}
