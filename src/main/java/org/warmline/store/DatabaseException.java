package org.warmline.store;

import org.jspecify.annotations.Nullable;

/**
 * The database could not be opened or used. The message says what is wrong, where, and how to mend
 * it; nothing has been overwritten or moved.
 */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong, for those who want to tell the cases apart. */
  public enum Fault {
    LOCKED,
    UNREADABLE,
    NO_PERMISSION,
    NOT_A_FILE,
    TOO_NEW,
    NOT_OURS,
    WRONG_PASSWORD,
    UNREACHABLE,
    BROKEN
  }

  private final Fault fault;

  DatabaseException(Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
