package org.warmline.telephony.asterisk.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts, reads and closes all connections, on one thread. */
final class AudioLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(AudioLoop.class);

  /** A few seconds of sound: a peer that takes none is to be noticed. */
  static final int BUFFER_BYTES = 32 * 1024;

  private static final int READ_BYTES = 16 * 1024;

  private final Selector selector;
  private final ServerSocketChannel listening;
  private final SelectionKey accepting;
  private final Set<InetAddress> allowed;
  private final AudioSocketCalls calls;
  private final Deadlines deadlines = new Deadlines();
  private final Queue<AudioConnection> notWritten = new ConcurrentLinkedQueue<>();
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(READ_BYTES);
  private long acceptFromNanos;
  private volatile boolean closed;

  /** A loop over a socket that is bound and does not block. */
  AudioLoop(
      Selector selector,
      ServerSocketChannel listening,
      Set<InetAddress> allowed,
      AudioSocketCalls calls)
      throws IOException {
    this.selector = selector;
    this.listening = listening;
    this.allowed = Set.copyOf(allowed);
    this.calls = calls;
    accepting = listening.register(selector, SelectionKey.OP_ACCEPT);
  }

  /** Lets it end; may be called from any thread. */
  void close() {
    closed = true;
    selector.wakeup();
  }

  /** How many connections there are; may be asked from any thread. */
  int connections() {
    return selector.isOpen() ? selector.keys().size() - 1 : 0;
  }

  @Override
  public void run() {
    try {
      while (!closed) {
        selector.select(this::serve, Deadlines.LOOK_MILLIS);
        afterwards(System.nanoTime());
      }
    } catch (IOException broken) {
      LOG.error("AudioSocket can't be read any more; its callers go to a person", broken);
    } finally {
      closeAll();
    }
  }

  private void afterwards(long now) {
    try {
      AudioConnection next = notWritten.poll();
      while (next != null) {
        settle(next);
        next = notWritten.poll();
      }
      deadlines.closeOverdue(now);
      if (accepting.interestOps() == 0 && now - acceptFromNanos >= 0) {
        accepting.interestOps(SelectionKey.OP_ACCEPT);
      }
    } catch (RuntimeException broken) {
      LOG.error("Closing AudioSocket connections failed; the others go on", broken);
    }
  }

  private void serve(SelectionKey key) {
    AudioConnection connection = (AudioConnection) key.attachment();
    try {
      if (connection == null) {
        accept();
      } else {
        read((SocketChannel) key.channel(), connection);
      }
    } catch (RuntimeException broken) {
      LOG.error("An AudioSocket connection failed; the others go on", broken);
      if (connection != null) {
        drop(connection);
      }
    }
  }

  /** Where none can be accepted, as without a free file handle, it is tried again later. */
  private void accept() {
    try {
      SocketChannel channel = listening.accept();
      if (channel != null) {
        welcome(channel);
      }
    } catch (IOException refused) {
      LOG.warn("An AudioSocket connection can't be accepted; its caller goes to a person", refused);
      accepting.interestOps(0);
      acceptFromNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Deadlines.LOOK_MILLIS);
    }
  }

  private void welcome(SocketChannel channel) throws IOException {
    if (!allowed.contains(channel.socket().getInetAddress())) {
      channel.close();
      return;
    }
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER_BYTES);
    AudioConnection connection = new AudioConnection(channel, this::endWriting);
    channel.register(selector, SelectionKey.OP_READ, connection);
    deadlines.awaitId(connection, System.nanoTime());
  }

  private void read(SocketChannel channel, AudioConnection connection) {
    try {
      bytes.clear();
      if (channel.read(bytes) < 0 || !connection.take(bytes.flip(), calls)) {
        drop(connection);
      } else if (connection.isIdentified()) {
        deadlines.identified(connection);
      }
    } catch (IOException broken) {
      LOG.debug("An AudioSocket connection broke", broken);
      drop(connection);
    }
  }

  private void endWriting(AudioConnection connection) {
    notWritten.add(connection);
    selector.wakeup();
  }

  /** One that we have left is read to its end; one that takes nothing is closed. */
  private void settle(AudioConnection connection) {
    if (connection.isAsked()) {
      deadlines.awaitEnd(connection, System.nanoTime());
    } else {
      drop(connection);
    }
  }

  private void drop(AudioConnection connection) {
    deadlines.remove(connection);
    connection.close();
  }

  private void closeAll() {
    for (SelectionKey key : Set.copyOf(selector.keys())) {
      if (key.attachment() instanceof AudioConnection connection) {
        connection.leave();
        connection.close();
      }
    }
    try {
      listening.close();
      selector.close();
    } catch (IOException broken) {
      LOG.warn("The AudioSocket port could not be closed in order", broken);
    }
  }
}
