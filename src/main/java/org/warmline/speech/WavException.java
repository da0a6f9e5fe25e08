package org.warmline.speech;

import java.io.IOException;

/**
 * A sound file that cannot be read; the message says which file, what is wrong and how to mend it.
 */
public final class WavException extends IOException {
  private static final long serialVersionUID = 1;

  public WavException(String message) {
    super(message);
  }
}
