package org.warmline.telephony.asterisk.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.warmline.call.Pcm;

/**
 * The other side of a connection, as Asterisk has it: a caller's, for rehearsals over the real
 * wire. Sound is 8 kHz 16-bit mono in frames of 20 ms. Nothing but {@link #call} waits. Used by one
 * thread at a time.
 */
public final class AudioSocketPhone implements AutoCloseable {
  private static final int READ_BYTES = 8 * 1024;
  private static final int ID_FRAME_BYTES = 19;

  private final SocketChannel channel;
  private final FrameWriter writer;
  private final FrameParser parser = new FrameParser();
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(READ_BYTES);
  private boolean over;

  private AudioSocketPhone(SocketChannel channel) {
    this.channel = channel;
    this.writer = new FrameWriter(channel);
  }

  /**
   * Connects under an id that the service has announced.
   *
   * @throws IOException if the service does not take it
   */
  public static AudioSocketPhone call(InetSocketAddress service, UUID id) throws IOException {
    SocketChannel channel = SocketChannel.open(service);
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      ByteBuffer first = ByteBuffer.allocate(ID_FRAME_BYTES).put((byte) Kinds.ID);
      first.putShort((short) (2 * Long.BYTES));
      first.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).flip();
      channel.write(first.duplicate());
      channel.configureBlocking(false);
      AudioSocketPhone phone = new AudioSocketPhone(channel);
      List<Received> ours = phone.parser.feed(first);
      if (ours.size() != 1) {
        throw new IOException("an id that AudioSocket can't carry");
      }
      return phone;
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  /** The frames that have come since the last time; none where the connection is over. */
  public List<Pcm> receive() throws IOException {
    List<Pcm> frames = new ArrayList<>();
    bytes.clear();
    if (over) {
      return frames;
    }
    if (channel.read(bytes) < 0) {
      over = true;
    }
    for (Received next : parser.feed(bytes.flip())) {
      switch (next) {
        case Received.Sound sound -> frames.add(sound.frame());
        case Received.End ignored -> over = true;
        case Received.Broken ignored -> throw new IOException("the service sent no AudioSocket");
        case Received.Id ignored -> throw new IOException("the service sent an id");
        case Received.Key ignored -> throw new IOException("the service sent a key");
      }
    }
    return frames;
  }

  /** Whether the service has ended it. */
  public boolean isOver() {
    return over;
  }

  /**
   * Sends a frame.
   *
   * @throws IOException if the service takes none
   */
  public void send(Pcm frame) throws IOException {
    if (!writer.sound(frame)) {
      throw new IOException("the service takes no more sound");
    }
  }

  /** Ends it in order, as when the caller hangs up. */
  @Override
  public void close() throws IOException {
    try (channel) {
      if (!over && channel.isConnected()) {
        boolean unused = writer.end();
      }
    }
  }
}
