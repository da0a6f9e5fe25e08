package org.warmline.desk;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
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
  private static final CloseReason UNREAD =
      new CloseReason(CloseCodes.TRY_AGAIN_LATER, "the page did not read what was sent");

  private final Session session;
  private final Executor executor;
  private final Deque<String> waiting = new ArrayDeque<>();
  private long characters;
  private boolean sending;
  private boolean closed;

  /** The last word of a socket, said when all before it has been sent. */
  private CloseReason last = UNREAD;

  private boolean closing;

  Outbox(Session session, Executor executor) {
    this.session = session;
    this.executor = executor;
  }

  void send(String message) {
    synchronized (this) {
      if (closed || closing) {
        return;
      }
      waiting.addLast(message);
      characters += message.length();
      if (characters > MOST_CHARACTERS) {
        stop();
        last = UNREAD;
        executor.execute(() -> shut(last));
        return;
      }
    }
    next();
  }

  /** Closes the socket once everything before has been sent. */
  void close(CloseCode code, String reason) {
    synchronized (this) {
      if (closed || closing) {
        return;
      }
      closing = true;
      last = new CloseReason(code, reason);
    }
    next();
  }

  /** The socket is gone; what was not sent never will be. */
  synchronized void stop() {
    closed = true;
    waiting.clear();
    characters = 0;
  }

  private void next() {
    String message;
    synchronized (this) {
      if (sending || closed) {
        return;
      }
      if (waiting.isEmpty()) {
        if (closing) {
          closed = true;
          CloseReason reason = last;
          executor.execute(() -> shut(reason));
        }
        return;
      }
      message = waiting.removeFirst();
      sending = true;
    }
    try {
      session.getAsyncRemote().sendText(message, result -> sent(message.length(), result.isOK()));
    } catch (RuntimeException broken) {
      sent(message.length(), false);
    }
  }

  private void sent(int length, boolean well) {
    synchronized (this) {
      sending = false;
      characters = Math.max(0, characters - length);
      if (!well) {
        stop();
      }
    }
    // On another thread, as an answer at once would otherwise nest deeper with every message.
    executor.execute(well ? this::next : () -> shut(UNREAD));
  }

  private void shut(CloseReason reason) {
    try {
      session.close(reason);
    } catch (IOException | RuntimeException gone) {
      LOG.debug("A desk's socket was closed already", gone);
    }
  }
}
