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
