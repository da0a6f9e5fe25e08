package org.warmline.telephony.asterisk.agi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.asteriskjava.util.ServerSocketFacade;
import org.asteriskjava.util.SocketConnectionFacade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the AGI server: lets in only who may connect and has said within two seconds what
 * is asked, so that slow and half-open connections take none of the threads that answer. They are
 * read on virtual threads, and their number is bounded: with one too many, the oldest goes.
 */
final class AgiGate implements ServerSocketFacade {
  private static final Logger LOG = LoggerFactory.getLogger(AgiGate.class);

  /** Asterisk sends a request in one go: one that is still being read is seldom one. */
  static final int MOST_UNREAD = 64;

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int BACKLOG = 200;

  private final ServerSocket listening;
  private final Set<InetAddress> allowed;
  private final SequencedSet<Socket> unread = new LinkedHashSet<>();
  private final BlockingQueue<Optional<AgiConnection>> requests = new LinkedBlockingQueue<>();

  AgiGate(InetSocketAddress bind, Set<InetAddress> allowed) throws IOException {
    this.allowed = Set.copyOf(allowed);
    listening = new ServerSocket();
    try {
      listening.setReuseAddress(true);
      listening.bind(bind, BACKLOG);
    } catch (IOException | RuntimeException failed) {
      listening.close();
      throw failed;
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  /** How many connections have not said yet what is asked. */
  int unread() {
    synchronized (unread) {
      return unread.size();
    }
  }

  /** Lets connections in until it is closed. */
  void run() {
    while (!listening.isClosed()) {
      try {
        letIn(listening.accept());
      } catch (IOException refused) {
        if (!listening.isClosed()) {
          LOG.warn("An AGI connection can't be accepted; its caller goes to a person", refused);
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    }
  }

  /** Waits for the next request that is there in whole. */
  @Override
  public SocketConnectionFacade accept() throws IOException {
    try {
      return requests.take().orElseThrow(() -> new IOException("the AGI port is closed"));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for AGI requests", interrupted);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    requests.add(Optional.empty());
    List<Socket> open;
    synchronized (unread) {
      open = List.copyOf(unread);
      unread.clear();
    }
    open.forEach(AgiGate::close);
  }

  @Override
  public void setSocketReadTimeout(int millis) {
    throw new UnsupportedOperationException("each connection has its own time");
  }

  private void letIn(Socket socket) throws IOException {
    if (!allowed.contains(socket.getInetAddress())) {
      socket.close();
      return;
    }
    Socket oldest = null;
    synchronized (unread) {
      if (unread.size() == MOST_UNREAD) {
        oldest = unread.removeFirst();
      }
      unread.add(socket);
    }
    if (oldest != null) {
      close(oldest);
    }
    Thread.ofVirtual().name("agi-request").start(() -> read(socket));
  }

  private void read(Socket socket) {
    boolean complete = false;
    try {
      socket.setTcpNoDelay(true);
      AgiConnection connection = new AgiConnection(socket);
      connection.readRequest();
      complete = true;
      requests.add(Optional.of(connection));
    } catch (IOException stranger) {
      LOG.debug("An AGI connection did not say what is asked; it is closed", stranger);
    } finally {
      synchronized (unread) {
        unread.remove(socket);
      }
      if (!complete) {
        close(socket);
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException broken) {
      LOG.debug("An AGI connection could not be closed in order", broken);
    }
  }
}
