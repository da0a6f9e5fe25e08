package org.warmline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.warmline.actions.Records;
import org.warmline.desk.CallbackList;
import org.warmline.desk.DeskSecret;
import org.warmline.desk.PastCalls;
import org.warmline.handoff.CallLog;
import org.warmline.handoff.Handoffs;

/**
 * The open database of one running program: its pool of connections and what is kept in it. May be
 * shared between threads. A thread that is using it must not be interrupted.
 */
public final class Database implements AutoCloseable {
  private static final int STATEMENT_MILLIS = 5_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * Opens a database, making it when there is none, and brings its tables up to date.
   *
   * @throws DatabaseException when it cannot be used; it is left as it was
   */
  @SuppressWarnings("try") // The first connection is only held, so that H2 stays open meanwhile.
  public static Database open(DatabaseSettings settings) {
    H2File.find(settings.jdbcUrl()).ifPresent(file -> file.check(settings));
    // The first connection is ours, as the pool would hide and log what the driver says.
    try (Connection first =
        DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password())) {
      migrate(settings);
      String limits = lockLimit(settings) + "; " + statementLimit(settings);
      return new Database(new HikariDataSource(poolConfig(settings, limits)));
    } catch (SQLException e) {
      throw OpeningFaults.translate(settings, e);
    }
  }

  /** Here no statement is cut off: to change a big table takes its time. */
  private static void migrate(DatabaseSettings settings) {
    try (HikariDataSource pool = new HikariDataSource(poolConfig(settings, lockLimit(settings)))) {
      Schema.migrate(pool, settings.where());
    }
  }

  private static HikariConfig poolConfig(DatabaseSettings settings, String limits) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("warmline");
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setConnectionTimeout(settings.lockTimeoutMillis());
    config.setConnectionInitSql(limits);
    return config;
  }

  private static String lockLimit(DatabaseSettings settings) {
    return "SET LOCK_TIMEOUT = " + settings.lockTimeoutMillis();
  }

  /**
   * A limit of the connection and not of each statement: that one H2 sets with a command of its
   * own, after which all connections compile all their statements anew.
   */
  private static String statementLimit(DatabaseSettings settings) {
    String name = settings.isPostgresql() ? "STATEMENT_TIMEOUT" : "QUERY_TIMEOUT";
    return "SET " + name + " = " + STATEMENT_MILLIS;
  }

  /** What actions look up and change. */
  public Records records() {
    return new JdbiRecords(jdbi);
  }

  /** The events of calls; clock and zone tell when a call began. */
  public CallLog callLog(InstantSource clock, ZoneId zone) {
    return new JdbiCallLog(jdbi, clock, zone);
  }

  /** Who owns each call that needs a person. */
  public Handoffs handoffs(InstantSource clock, ZoneId zone) {
    return new JdbiHandoffs(jdbi, clock, zone);
  }

  /** The calls there have been, as the desk lists them. */
  public PastCalls pastCalls() {
    return new JdbiPastCalls(jdbi);
  }

  /** Who waits to be called back; clock and zone tell when somebody was. */
  public CallbackList callbackList(InstantSource clock, ZoneId zone) {
    return new JdbiCallbackList(jdbi, clock, zone);
  }

  /** What the desk's password is checked by. */
  public DeskSecret deskSecret() {
    return new JdbiDeskSecret(jdbi);
  }

  /** Values that are said to callers, by the facts' names, of flights and appointments from now. */
  public Map<String, List<String>> spokenValues(LocalDateTime now) {
    return new SpokenValues(jdbi).list(now);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** Ends it; whatever was committed is in it. */
  @Override
  public void close() {
    if (pool.getJdbcUrl().startsWith("jdbc:h2:mem:")) {
      jdbi.useHandle(handle -> handle.execute("SET DB_CLOSE_DELAY 0"));
    }
    pool.close();
  }
}
