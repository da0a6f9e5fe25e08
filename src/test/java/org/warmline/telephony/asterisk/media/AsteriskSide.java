package org.warmline.telephony.asterisk.media;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.warmline.call.Pcm;

/** Asterisk's end of a connection, over a real socket. */
final class AsteriskSide implements AutoCloseable {
  static final int PATIENCE_MILLIS = 10_000;

  /** A frame as it came: its kind and payload. */
  record Raw(int kind, ByteBuffer payload) {}

  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;

  AsteriskSide(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    in = new DataInputStream(socket.getInputStream());
  }

  void sendId(UUID id) throws IOException {
    send(idFrame(id));
  }

  void sendSound(Pcm sound) throws IOException {
    send(soundFrame(sound));
  }

  void send(byte... bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** The next frame; its header and payload have to be there. */
  Raw read() throws IOException {
    int kind = in.readUnsignedByte();
    byte[] payload = new byte[in.readUnsignedShort()];
    in.readFully(payload);
    return new Raw(kind, ByteBuffer.wrap(payload));
  }

  /** What can be read in one go. */
  int readOnce(byte[] into) throws IOException {
    return in.read(into);
  }

  /** Reads to the end and tells how many bytes there were; a reset is an end, too. */
  int readToEnd() {
    int count = 0;
    try {
      while (in.read() >= 0) {
        count++;
      }
    } catch (SocketTimeoutException stillOpen) {
      throw new AssertionError("the connection was not closed", stillOpen);
    } catch (IOException reset) {
      return count;
    }
    return count;
  }

  void endWriting() throws IOException {
    socket.shutdownOutput();
  }

  static byte[] idFrame(UUID id) {
    return ByteBuffer.allocate(19)
        .put((byte) Kinds.ID)
        .putShort((short) 16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static byte[] soundFrame(Pcm sound) {
    ByteBuffer frame = ByteBuffer.allocate(3 + 2 * sound.length());
    frame.put((byte) Kinds.SOUND).putShort((short) (2 * sound.length()));
    for (short sample : sound.toArray()) {
      frame.put((byte) sample).put((byte) (sample >> 8));
    }
    return frame.array();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
