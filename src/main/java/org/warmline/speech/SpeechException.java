package org.warmline.speech;

/** A speech engine could not be loaded or could not do its work; the message says which and why. */
public final class SpeechException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SpeechException(String message) {
    super(message);
  }

  public SpeechException(String message, Throwable cause) {
    super(message, cause);
  }
}
