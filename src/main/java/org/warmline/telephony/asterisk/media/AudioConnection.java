package org.warmline.telephony.asterisk.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;

/**
 * One connection, from the moment it is accepted. Read and closed by the server's thread; written
 * by the one that moves the lines on, which is never made to wait; left by any.
 */
final class AudioConnection {
  private static final Logger LOG = LoggerFactory.getLogger(AudioConnection.class);

  private final SocketChannel channel;
  private final FrameWriter writer;
  private final FrameParser parser = new FrameParser();
  private final Consumer<AudioConnection> whenWritingEnded;
  private @Nullable AudioEnd end;
  private volatile boolean open;
  private volatile boolean asked;

  /**
   * A connection that has not said yet which call it is for.
   *
   * @param whenWritingEnded is told when nothing will be written any more; called on any thread
   */
  AudioConnection(SocketChannel channel, Consumer<AudioConnection> whenWritingEnded) {
    this.channel = channel;
    this.writer = new FrameWriter(channel);
    this.whenWritingEnded = whenWritingEnded;
  }

  /** Whether it belongs to a call and sound is written to it. */
  boolean isOpen() {
    return open;
  }

  /** Whether it belongs or belonged to a call. */
  boolean isIdentified() {
    return end != null;
  }

  /** Whether we have ended it ourselves. */
  boolean isAsked() {
    return asked;
  }

  /**
   * Writes a frame; a peer that takes none is given up, as sound that comes late is worth nothing.
   */
  synchronized void send(Pcm frame) {
    if (!open) {
      return;
    }
    try {
      if (!writer.sound(frame)) {
        LOG.warn("Asterisk takes no more sound of a call; its AudioSocket connection is given up");
        giveUp();
      }
    } catch (IOException gone) {
      LOG.debug("An AudioSocket connection broke", gone);
      giveUp();
    }
  }

  /**
   * Ends it in order: nothing more is written, and it is closed when the other side has done so.
   */
  synchronized void leave() {
    if (!open) {
      return;
    }
    open = false;
    asked = true;
    try {
      if (writer.end()) {
        channel.shutdownOutput();
      }
    } catch (IOException gone) {
      LOG.debug("An AudioSocket connection broke while it was being ended", gone);
    }
    whenWritingEnded.accept(this);
  }

  /**
   * Takes what the other side sent.
   *
   * @return whether there is more to be expected of this connection
   */
  boolean take(ByteBuffer bytes, AudioSocketCalls calls) {
    boolean goesOn = true;
    for (Received next : parser.feed(bytes)) {
      goesOn &= take(next, calls);
    }
    return goesOn;
  }

  /** Closes it; a call's far end is told. */
  void close() {
    open = false;
    try {
      channel.close();
    } catch (IOException broken) {
      LOG.debug("An AudioSocket connection could not be closed in order", broken);
    }
    if (end != null) {
      end.detach(this, asked);
    }
  }

  private boolean take(Received next, AudioSocketCalls calls) {
    return switch (next) {
      case Received.Id id -> identify(calls.redeem(id.announced()).orElse(null));
      case Received.Sound sound -> {
        if (open && end != null) {
          end.take(sound.frame());
        }
        yield true;
      }
      case Received.Key key -> {
        if (open && end != null) {
          end.take(key.digit());
        }
        yield true;
      }
      case Received.End ignored -> false;
      case Received.Broken ignored -> {
        if (isIdentified()) {
          LOG.warn("An AudioSocket connection sent what can't be understood; it is closed");
        }
        yield false;
      }
    };
  }

  private boolean identify(@Nullable AudioEnd announced) {
    if (announced == null) {
      return false;
    }
    end = announced;
    open = true;
    return announced.attach(this);
  }

  private void giveUp() {
    open = false;
    whenWritingEnded.accept(this);
  }
}
