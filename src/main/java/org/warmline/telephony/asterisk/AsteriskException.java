package org.warmline.telephony.asterisk;

/** Asterisk's calls can't be taken; the message says why and what to change. */
public final class AsteriskException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AsteriskException(String message, Throwable cause) {
    super(message, cause);
  }
}
