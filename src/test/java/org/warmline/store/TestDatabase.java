package org.warmline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A fresh database for a test: in memory, or a schema of its own on the PostgreSQL server that
 * {@code -Dwarmline.test.postgresql=jdbc:postgresql://…?user=…} names.
 */
final class TestDatabase {
  private static final int LOCK_TIMEOUT_MILLIS = 10_000;

  private static final String SERVER = System.getProperty("warmline.test.postgresql", "");

  private TestDatabase() {}

  static boolean isOnServer() {
    return !SERVER.isEmpty();
  }

  static Database open() {
    return open(LOCK_TIMEOUT_MILLIS);
  }

  static Database open(int lockTimeoutMillis) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    DatabaseSettings settings =
        isOnServer() ? onServer(SERVER, name) : DatabaseSettings.inMemory(name);
    return Database.open(
        new DatabaseSettings(
            settings.jdbcUrl(), settings.user(), settings.password(), 24, lockTimeoutMillis));
  }

  private static DatabaseSettings onServer(String server, String schema) {
    try (Connection connection = DriverManager.getConnection(server)) {
      connection.createStatement().execute("CREATE SCHEMA " + schema);
      String user = connection.getMetaData().getUserName();
      return new DatabaseSettings(server + "&currentSchema=" + schema, user, "", 24, 1000);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make a schema for a test", e);
    }
  }
}
