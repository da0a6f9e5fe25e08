package org.warmline.telephony.browser;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of sockets that failed: pages that just went away are no news. */
final class SocketFault {
  private static final Logger LOG = LoggerFactory.getLogger(SocketFault.class);

  private SocketFault() {}

  static void report(Throwable error) {
    if (error instanceof IOException || error instanceof TimeoutException) {
      LOG.debug("A page's socket was cut; its line is hung up", error);
    } else {
      LOG.warn("A page's socket failed; its line is hung up", error);
    }
  }
}
