package org.warmline.telephony.asterisk.agi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * A connection of Asterisk, as asterisk-java reads it: first the request, which has been read in
 * whole before, then the replies, which have to come in time. Used by one thread at a time.
 */
final class AgiConnection implements SocketConnectionFacade {
  private static final long REQUEST_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long EXCHANGE_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final int MOST_REQUEST_LINES = 100;

  private final Socket socket;
  private final LineReader lines;
  private final Deque<String> request = new ArrayDeque<>();
  private long deadlineNanos = System.nanoTime() + REQUEST_NANOS;

  AgiConnection(Socket socket) throws IOException {
    this.socket = socket;
    lines = new LineReader(socket);
  }

  /**
   * Reads the request up to the empty line at its end. Where something is said twice, the first
   * counts: what Asterisk says itself stands before what the caller's side chose.
   *
   * @throws IOException if it is none, is too long or does not come in time
   */
  void readRequest() throws IOException {
    Set<String> said = new HashSet<>();
    int count = 0;
    String line = lines.readLine(deadlineNanos);
    while (!line.isEmpty()) {
      if (!line.startsWith("agi_") || count == MOST_REQUEST_LINES) {
        throw new IOException("this is no AGI request");
      }
      if (said.add(line.substring(0, line.indexOf(':') + 1))) {
        request.add(line);
      }
      count++;
      line = lines.readLine(deadlineNanos);
    }
    request.add(line);
    deadlineNanos = System.nanoTime() + EXCHANGE_NANOS;
  }

  @Override
  public String readLine() throws IOException {
    String next = request.poll();
    return next == null ? lines.readLine(deadlineNanos) : next;
  }

  @Override
  public void write(String line) throws IOException {
    socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() throws IOException {
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  @Override
  public boolean isConnected() {
    return socket.isConnected() && !socket.isClosed();
  }

  @Override
  public InetAddress getLocalAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public InetAddress getRemoteAddress() {
    return socket.getInetAddress();
  }

  @Override
  public int getRemotePort() {
    return socket.getPort();
  }
}
