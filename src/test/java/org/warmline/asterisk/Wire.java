package org.warmline.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire between two programs that can be cut; the next connection goes through again. */
final class Wire implements AutoCloseable {
  private final ServerSocket listening;
  private final InetSocketAddress to;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private int connections;

  private Wire(ServerSocket listening, InetSocketAddress to) {
    this.listening = listening;
    this.to = to;
    Thread.ofPlatform().daemon().name("wire").start(this::accept);
  }

  static Wire to(InetSocketAddress address) throws IOException {
    return new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), address);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort());
  }

  /** Cuts all that goes through. */
  void cut() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  /** Waits until so many connections have been made in all. */
  synchronized void awaitConnections(int count, long limitMillis) throws InterruptedException {
    long end = System.nanoTime() + limitMillis * 1_000_000;
    while (connections < count) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("only " + connections + " of " + count + " connections came");
      }
      wait(left);
    }
  }

  synchronized int connections() {
    return connections;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = listening.accept();
        Socket far = new Socket();
        try {
          far.connect(to);
        } catch (IOException away) {
          near.close();
          continue;
        }
        sockets.addAll(List.of(near, far));
        Thread.ofVirtual().start(() -> pump(near, far));
        Thread.ofVirtual().start(() -> pump(far, near));
        synchronized (this) {
          connections++;
          notifyAll();
        }
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException cut) {
      // Cutting it is what it is for.
    }
  }
}
