package org.warmline.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a room's endpoint to the limits of its route. */
final class GuardedEndpoint extends Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedEndpoint.class);

  private final SocketRoute route;
  private final Endpoint inner;
  private final String address;
  private final OpenSockets open;
  private boolean admitted;
  private CompletableFuture<Void> told = CompletableFuture.completedFuture(null);

  GuardedEndpoint(SocketRoute route, Endpoint inner, String address, OpenSockets open) {
    this.route = route;
    this.inner = inner;
    this.address = address;
    this.open = open;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(route.maxTextBytes());
    session.setMaxBinaryMessageBufferSize(route.maxBinaryBytes());
    session.setMaxIdleTimeout(route.idleTimeout().toMillis());
    if (open.add(address)) {
      admitted = true;
      inner.onOpen(session, config);
    } else {
      closeAsFull(session);
    }
  }

  @Override
  public void onError(Session session, Throwable failure) {
    if (admitted) {
      tell(() -> inner.onError(session, failure));
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    if (admitted) {
      open.remove(address);
      tell(() -> inner.onClose(session, reason));
    }
  }

  /**
   * Jetty tells of ends on its timer and its stopping thread too, which it interrupts; the room may
   * be in the database.
   */
  private synchronized void tell(Runnable news) {
    told = told.thenRunAsync(() -> run(news), open.executor());
  }

  private static void run(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException broken) {
      LOG.error("An endpoint failed to hear of the end of its socket", broken);
    }
  }

  private static void closeAsFull(Session session) {
    try {
      session.close(
          new CloseReason(
              CloseReason.CloseCodes.TRY_AGAIN_LATER, "too many sockets from this address"));
    } catch (IOException gone) {
      // It is closed already, which is what was wanted.
      return;
    }
  }
}
