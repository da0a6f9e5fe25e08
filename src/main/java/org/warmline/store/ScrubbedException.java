package org.warmline.store;

import java.sql.SQLException;

/**
 * Stands in a log for an exception whose own words may repeat what a caller said, as those of
 * databases do: keeps where it was thrown, its class and its SQL state.
 */
final class ScrubbedException extends Exception {
  private static final long serialVersionUID = 1;

  private ScrubbedException(String message) {
    super(message);
  }

  /** Of the exception at the root of the one given. */
  static ScrubbedException of(Throwable thrown) {
    Throwable root = thrown;
    String state = "";
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      root = cause;
      if (cause instanceof SQLException sql) {
        state = ", SQL state " + sql.getSQLState() + ", error " + sql.getErrorCode();
      }
    }
    ScrubbedException scrubbed = new ScrubbedException(root.getClass().getName() + state);
    scrubbed.setStackTrace(root.getStackTrace());
    return scrubbed;
  }
}
