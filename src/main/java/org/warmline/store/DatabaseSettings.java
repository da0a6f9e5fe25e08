package org.warmline.store;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Which database to use, and how.
 *
 * @param jdbcUrl H2 or PostgreSQL
 * @param poolSize connections at most
 * @param lockTimeoutMillis how long to wait for a row that another transaction holds, and for a
 *     connection
 */
public record DatabaseSettings(
    String jdbcUrl, String user, String password, int poolSize, int lockTimeoutMillis) {
  private static final int POOL_SIZE = 8;
  private static final int LOCK_TIMEOUT_MILLIS = 2000;

  /* async: an interrupted thread must not close the file for all others. WRITE_DELAY: a commit is
  in the file when it returns, not half a second later. DB_CLOSE_ON_EXIT: we close it ourselves,
  after the last call. TRACE_LEVEL_FILE: no file of caller's data beside the database. */
  private static final String H2_FILE_OPTIONS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  public DatabaseSettings {
    Objects.requireNonNull(jdbcUrl);
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
    if (poolSize < 1 || lockTimeoutMillis < 250) {
      throw new IllegalArgumentException(
          "a database needs at least 1 connection and 250 ms of lock timeout");
    }
  }

  /** An embedded database in the directory's files {@code warmline.*}, which need not exist. */
  public static DatabaseSettings inDirectory(Path directory) {
    Path file = directory.toAbsolutePath().normalize().resolve("warmline");
    return embedded("jdbc:h2:async:" + file + H2_FILE_OPTIONS);
  }

  /** An embedded database that is gone when it is closed; the name keeps several apart. */
  public static DatabaseSettings inMemory(String name) {
    return embedded("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
  }

  private static DatabaseSettings embedded(String jdbcUrl) {
    return new DatabaseSettings(jdbcUrl, "sa", "", POOL_SIZE, LOCK_TIMEOUT_MILLIS);
  }

  /** The URL without its options, which may hold a password. */
  String where() {
    return jdbcUrl.split("[;?]", 2)[0];
  }

  boolean isPostgresql() {
    return jdbcUrl.startsWith("jdbc:postgresql:");
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + where() + "]";
  }
}
