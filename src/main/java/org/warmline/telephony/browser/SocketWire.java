package org.warmline.telephony.browser;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Jakarta WebSocket session as a {@link Wire}. May be shared between threads. */
final class SocketWire implements Wire {
  private static final Logger LOG = LoggerFactory.getLogger(SocketWire.class);
  private static final long SEND_TIMEOUT_MILLIS = 10_000;
  private static final CloseReason BROKEN =
      new CloseReason(CloseReason.CloseCodes.UNEXPECTED_CONDITION, "sending to the page failed");

  private final Session session;
  private final RemoteEndpoint.Async remote;

  SocketWire(Session session) {
    this.session = session;
    this.remote = session.getAsyncRemote();
    remote.setSendTimeout(SEND_TIMEOUT_MILLIS);
  }

  @Override
  public void send(String text, Runnable sent) {
    remote.sendText(text, closingOnFailure(sent));
  }

  @Override
  public void send(ByteBuffer sound, Runnable sent) {
    remote.sendBinary(sound, closingOnFailure(sent));
  }

  /** On a thread of its own, because closing waits for the network. */
  @Override
  public void close(CloseReason reason) {
    Thread.ofVirtual().name("socket-close").start(() -> closeNow(reason));
  }

  private SendHandler closingOnFailure(Runnable sent) {
    return result -> {
      if (result.isOK()) {
        sent.run();
      } else {
        close(BROKEN);
      }
    };
  }

  private void closeNow(CloseReason reason) {
    try {
      if (session.isOpen()) {
        session.close(reason);
      }
    } catch (IOException gone) {
      LOG.debug("A page's socket was gone before it could be closed", gone);
    }
  }
}
