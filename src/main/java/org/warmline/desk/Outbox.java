package org.warmline.desk;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.eclipse.jetty.ee10.websocket.jakarta.common.JakartaWebSocketSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of one socket one after another, without making anybody wait. A page that does
 * not read is cut off when so much lies here that it could not catch up. May be shared between
 * threads.
 */
final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int MOST_CHARACTERS = 8_000_000;
  private static final long SEND_TIMEOUT_MILLIS = 10_000;

  private final Session session;
  private final RemoteEndpoint.Async remote;
  private final Executor executor;
  private final Deque<String> waiting = new ArrayDeque<>();
  private long characters;
  private boolean sending;
  private boolean closed;

  /** Said when all before it has been sent. */
  private @Nullable CloseReason last;

  Outbox(Session session, Executor executor) {
    this.session = session;
    this.remote = session.getAsyncRemote();
    this.executor = executor;
    remote.setSendTimeout(SEND_TIMEOUT_MILLIS);
  }

  void send(String message) {
    boolean unread;
    synchronized (this) {
      if (closed || last != null) {
        return;
      }
      waiting.addLast(message);
      characters += message.length();
      unread = characters > MOST_CHARACTERS;
    }
    if (unread) {
      cutOff();
    } else {
      next();
    }
  }

  /** Closes the socket once everything before has been sent. */
  void close(CloseCode code, String reason) {
    synchronized (this) {
      if (closed || last != null) {
        return;
      }
      last = new CloseReason(code, reason);
    }
    next();
  }

  /** Ends the connection at once; what was not sent never will be. */
  void cutOff() {
    stop();
    executor.execute(this::abort);
  }

  /** The socket is gone. */
  synchronized void stop() {
    closed = true;
    waiting.clear();
    characters = 0;
  }

  private void next() {
    String message;
    CloseReason reason;
    synchronized (this) {
      if (sending || closed) {
        return;
      }
      message = waiting.pollFirst();
      reason = message == null ? last : null;
      sending = message != null;
      closed = reason != null;
    }
    if (message != null) {
      transmit(message);
    } else if (reason != null) {
      executor.execute(() -> shut(reason));
    }
  }

  private void transmit(String message) {
    try {
      remote.sendText(message, result -> sent(message.length(), result.isOK()));
    } catch (RuntimeException broken) {
      LOG.debug("A desk's socket was gone before it was told everything", broken);
      sent(message.length(), false);
    }
  }

  private void sent(int length, boolean well) {
    synchronized (this) {
      sending = false;
      characters = Math.max(0, characters - length);
    }
    if (well) {
      // On another thread, as an answer at once would nest deeper with every message.
      executor.execute(this::next);
    } else {
      cutOff();
    }
  }

  private void shut(CloseReason reason) {
    try {
      session.close(reason);
    } catch (IOException | RuntimeException gone) {
      LOG.debug("A desk's socket was closed already", gone);
    }
  }

  /** A close as the protocol has it would wait behind what the page does not read. */
  private void abort() {
    if (session instanceof JakartaWebSocketSession jetty) {
      jetty.abort();
    } else {
      shut(new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, "the page did not read"));
    }
  }
}
