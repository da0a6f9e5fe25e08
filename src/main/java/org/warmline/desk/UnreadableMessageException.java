package org.warmline.desk;

/** A message that the contract does not know; the message of this holds nothing of it. */
final class UnreadableMessageException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean tooLong;

  private UnreadableMessageException(String message, boolean tooLong) {
    super(message, null, false, false);
    this.tooLong = tooLong;
  }

  static UnreadableMessageException malformed(String message) {
    return new UnreadableMessageException(message, false);
  }

  static UnreadableMessageException tooLong(String message) {
    return new UnreadableMessageException(message, true);
  }

  boolean isTooLong() {
    return tooLong;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
