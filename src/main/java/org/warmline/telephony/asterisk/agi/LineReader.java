package org.warmline.telephony.asterisk.agi;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Reads lines of a bounded length until a deadline, however slowly the bytes come. Used by one
 * thread at a time.
 */
final class LineReader {
  static final int MOST_LINE_BYTES = 4096;

  private static final int BUFFER_BYTES = 2048;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final byte[] line = new byte[MOST_LINE_BYTES];
  private int at;
  private int end;

  LineReader(Socket socket) throws IOException {
    this.socket = socket;
    in = socket.getInputStream();
  }

  /**
   * The next line without its end.
   *
   * @throws IOException if it is too long, does not come in time or the connection ends before
   */
  String readLine(long deadlineNanos) throws IOException {
    int length = 0;
    while (true) {
      if (at == end) {
        fill(deadlineNanos);
      }
      byte next = buffer[at];
      at++;
      if (next == '\n') {
        return new String(line, 0, length, StandardCharsets.UTF_8);
      }
      if (length == MOST_LINE_BYTES) {
        throw new IOException("a line of an AGI request is too long");
      }
      line[length] = next;
      length++;
    }
  }

  private void fill(long deadlineNanos) throws IOException {
    long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
    if (leftMillis <= 0) {
      throw new SocketTimeoutException("an AGI request did not come in time");
    }
    socket.setSoTimeout((int) leftMillis);
    at = 0;
    end = Math.max(0, in.read(buffer));
    if (end == 0) {
      throw new EOFException("an AGI connection ended");
    }
  }
}
