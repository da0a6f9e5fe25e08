package org.warmline.telephony.browser;

import jakarta.websocket.Session;

/** What one page may ask of the service. */
final class Limits {
  /** 500 characters in the longest way JSON can write them, and room for the rest. */
  private static final int MOST_MESSAGE_BYTES = 8192;

  /** A page sends sound all the time, so that one without any for so long is gone. */
  private static final long MOST_IDLE_MILLIS = 20_000;

  private Limits() {}

  static void apply(Session session) {
    session.setMaxTextMessageBufferSize(MOST_MESSAGE_BYTES);
    session.setMaxBinaryMessageBufferSize(MOST_MESSAGE_BYTES);
    session.setMaxIdleTimeout(MOST_IDLE_MILLIS);
  }
}
