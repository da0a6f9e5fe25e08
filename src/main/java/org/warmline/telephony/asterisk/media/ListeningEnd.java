package org.warmline.telephony.asterisk.media;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;

/**
 * Hears one party of a talk that Asterisk has, over one connection that is announced with {@link
 * AudioSocketCalls#announce}. Gives a frame of 20 ms each {@link #tick}, silence where the party
 * sends none. {@code tick} belongs to the thread that moves the lines on and never blocks; the rest
 * may be called from any thread.
 */
public final class ListeningEnd extends AudioEnd {
  private static final Logger LOG = LoggerFactory.getLogger(ListeningEnd.class);

  /** Half a second: Asterisk ends a connection that brings it nothing for two. */
  static final int FRAMES_BETWEEN_SIGNS = 25;

  private final Consumer<Pcm> sink;
  private final CallerSound received = new CallerSound();
  private @Nullable AudioConnection connection;
  private boolean over;
  private int framesUntilSign;

  /** A party who is not heard yet. */
  public ListeningEnd(Consumer<Pcm> sink) {
    this.sink = sink;
  }

  /** Whether the party is heard now. */
  public boolean isThere() {
    return findOpen() != null;
  }

  /** Gives the next frame, if the party is heard. */
  public void tick() {
    AudioConnection open = findOpen();
    if (open == null) {
      return;
    }
    framesUntilSign--;
    if (framesUntilSign <= 0) {
      framesUntilSign = FRAMES_BETWEEN_SIGNS;
      open.send(Pcm.SILENT_FRAME);
    }
    try {
      sink.accept(received.next());
    } catch (RuntimeException failure) {
      LOG.error("Whoever monitors a talk failed and is told nothing more; it goes on", failure);
      leave();
    }
  }

  /** The party is not heard any more; a connection that comes later is refused. */
  public void leave() {
    AudioConnection current;
    synchronized (this) {
      over = true;
      current = connection;
    }
    if (current != null) {
      current.leave();
    }
  }

  @Override
  synchronized boolean attach(AudioConnection next) {
    if (over) {
      return false;
    }
    connection = next;
    return true;
  }

  @Override
  synchronized void detach(AudioConnection ended, boolean asked) {
    if (connection == ended) {
      connection = null;
      over = true;
    }
  }

  @Override
  void take(Pcm frame) {
    received.add(frame);
  }

  /** What a party presses in a talk is not for us. */
  @Override
  void take(char digit) {}

  private synchronized @Nullable AudioConnection findOpen() {
    return connection != null && connection.isOpen() && !over ? connection : null;
  }
}
