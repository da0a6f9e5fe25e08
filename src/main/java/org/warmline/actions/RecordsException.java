package org.warmline.actions;

/** The records could not be read or changed; whatever was begun has been undone. */
public final class RecordsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Others hold what is needed for too long; or nothing can be had at all. */
  public enum Fault {
    BUSY,
    UNAVAILABLE
  }

  private final Fault fault;

  public RecordsException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
