package org.warmline.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Bytes as no well-behaved client would send them. */
final class RawSocket {
  private RawSocket() {}

  /** Sends it, ends the sending side, and gives everything that comes back. */
  static String ask(int port, String bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) Site.DEADLINE.toMillis());
      try {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException cutOff) {
        return "";
      }
    }
  }
}
