package org.warmline.store;

import java.sql.SQLException;
import org.warmline.store.DatabaseException.Fault;

/** Words what a driver says when a database cannot be opened. */
final class OpeningFaults {
  private static final int H2_LOCKED = 90020;
  private static final int H2_CORRUPT = 90030;
  private static final int H2_WRONG_VERSION = 90048;

  /** Of a database opened read-only that H2 would have to begin anew. */
  private static final int H2_READ_ONLY = 90097;

  private static final int H2_IO = 90028;
  private static final int H2_IO_OF_FILE = 90031;

  private OpeningFaults() {}

  static DatabaseException translate(DatabaseSettings settings, SQLException cause) {
    return switch (cause.getErrorCode()) {
      case H2_LOCKED ->
          fault(
              Fault.LOCKED,
              settings,
              "is in use by another program: stop that one, or choose another database",
              cause);
      case H2_CORRUPT, H2_WRONG_VERSION, H2_READ_ONLY, H2_IO, H2_IO_OF_FILE ->
          fault(
              Fault.UNREADABLE,
              settings,
              "is damaged or not an H2 database; it was left as it is:"
                  + " restore it from a backup, or choose another place",
              cause);
      default -> byState(settings, cause);
    };
  }

  private static DatabaseException byState(DatabaseSettings settings, SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    if (state.startsWith("28")) {
      return fault(Fault.WRONG_PASSWORD, settings, "refuses the user name or the password", cause);
    }
    if (state.startsWith("08")) {
      return fault(
          Fault.UNREACHABLE,
          settings,
          "cannot be reached: check the URL, its driver, and that the server runs",
          cause);
    }
    return fault(Fault.BROKEN, settings, "cannot be opened: " + cause.getMessage(), cause);
  }

  private static DatabaseException fault(
      Fault fault, DatabaseSettings settings, String sentence, SQLException cause) {
    return new DatabaseException(
        fault, "The database " + settings.where() + " " + sentence + ".", cause);
  }
}
