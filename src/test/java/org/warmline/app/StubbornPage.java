package org.warmline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A page that sends on whatever it is told meanwhile, and only then looks at what came. Java's own
 * client gives up reading when it can send no more, and may miss why. Used by one thread.
 */
final class StubbornPage implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int MASKED = 0x80;
  private static final int TWO_BYTES_OF_LENGTH = 126;
  private static final int EIGHT_BYTES_OF_LENGTH = 127;

  private final Socket socket;
  private final DataInputStream in;

  StubbornPage(URI address, String origin) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    String handshake =
        String.join(
            "\r\n",
            "GET " + address.getRawPath() + "?" + address.getRawQuery() + " HTTP/1.1",
            "Host: " + address.getAuthority(),
            "Origin: " + origin,
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");
    socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.readUnsignedByte());
    }
    assertThat(head.toString()).startsWith("HTTP/1.1 101 ");
  }

  /** Sends a text in one frame, as far as it is taken. */
  void send(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer head = ByteBuffer.allocate(14);
    head.put((byte) TEXT).put((byte) (MASKED | EIGHT_BYTES_OF_LENGTH)).putLong(bytes.length);
    head.putInt(0);
    try {
      OutputStream out = socket.getOutputStream();
      out.write(head.array());
      out.write(bytes);
    } catch (SocketException takenNoMore) {
      assertThat(takenNoMore).hasMessageMatching("(?i).*(broken pipe|reset).*");
    }
  }

  /** Why it was closed, after all the sound that came before; 1006 when nobody said. */
  int closed() throws IOException {
    try {
      while (true) {
        int kind = in.readUnsignedByte();
        int length = length();
        if (kind == CLOSE) {
          return in.readUnsignedShort();
        }
        in.skipNBytes(length);
      }
    } catch (EOFException | SocketException unsaid) {
      return 1006;
    }
  }

  private int length() throws IOException {
    int length = in.readUnsignedByte();
    return switch (length) {
      case TWO_BYTES_OF_LENGTH -> in.readUnsignedShort();
      case EIGHT_BYTES_OF_LENGTH -> Math.toIntExact(in.readLong());
      default -> length;
    };
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
