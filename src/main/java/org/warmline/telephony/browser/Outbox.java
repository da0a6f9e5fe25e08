package org.warmline.telephony.browser;

import jakarta.websocket.CloseReason;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one page: one message is under way at a time, text goes before sound,
 * and what the page does not take in time is dropped. May be used from any thread; never blocks.
 */
final class Outbox {
  /** 500 ms of sound. */
  static final int MOST_FRAMES = 25;

  static final int MOST_TEXTS = 100;

  /** A text, and whether a later one makes it worthless. */
  private record Text(String json, boolean passing) {}

  private final Wire wire;
  private final Deque<Text> texts = new ArrayDeque<>();
  private final Deque<ByteBuffer> frames = new ArrayDeque<>();
  private final AtomicInteger rounds = new AtomicInteger();
  private boolean underWay;
  private @Nullable CloseReason closing;
  private boolean closed;

  Outbox(Wire wire) {
    this.wire = wire;
  }

  /**
   * Adds a text message.
   *
   * @param passing it may be dropped first, as a later one says more
   */
  void text(String json, boolean passing) {
    synchronized (this) {
      if (closing != null) {
        return;
      }
      if (texts.size() >= MOST_TEXTS) {
        dropText();
      }
      texts.add(new Text(json, passing));
    }
    pump();
  }

  /** Adds a frame; the oldest is dropped when too many wait. */
  void sound(ByteBuffer frame) {
    synchronized (this) {
      if (closing != null) {
        return;
      }
      if (frames.size() >= MOST_FRAMES) {
        frames.remove();
      }
      frames.add(frame);
    }
    pump();
  }

  /** How many frames the page has not taken yet. */
  synchronized int unsentFrames() {
    return frames.size();
  }

  synchronized int unsentTexts() {
    return texts.size();
  }

  /** Closes the socket when all has been sent. The first reason counts. */
  void closeWhenSent(CloseReason reason) {
    synchronized (this) {
      closing = closing == null ? reason : closing;
    }
    pump();
  }

  /** Closes the socket at once and sends nothing more. */
  void closeNow(CloseReason reason) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closing = reason;
      closed = true;
      texts.clear();
      frames.clear();
    }
    wire.close(reason);
  }

  private void dropText() {
    for (Iterator<Text> waiting = texts.iterator(); waiting.hasNext(); ) {
      if (waiting.next().passing()) {
        waiting.remove();
        return;
      }
    }
    texts.remove();
  }

  /** Counts rounds instead of calling itself: a send may be over before it returns. */
  private void pump() {
    if (rounds.getAndIncrement() == 0) {
      do {
        sendNext();
      } while (rounds.decrementAndGet() != 0);
    }
  }

  private void sendNext() {
    Text text;
    ByteBuffer frame;
    CloseReason reason;
    synchronized (this) {
      if (underWay || closed) {
        return;
      }
      text = texts.poll();
      frame = text == null ? frames.poll() : null;
      underWay = text != null || frame != null;
      reason = underWay ? null : closing;
      closed = reason != null;
    }
    if (text != null) {
      wire.send(text.json(), this::sent);
    } else if (frame != null) {
      wire.send(frame, this::sent);
    } else if (reason != null) {
      wire.close(reason);
    }
  }

  private void sent() {
    synchronized (this) {
      underWay = false;
    }
    pump();
  }
}
