package org.warmline.telephony.asterisk.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import org.warmline.call.Pcm;

/**
 * Puts frames on the wire, each with its header in one write: Asterisk gives a payload that comes
 * apart from its header 5 ms. Used by one thread at a time.
 */
final class FrameWriter {
  private static final int HEADER_BYTES = 3;
  private static final int SOUND_BYTES = Pcm.FRAME_SAMPLES * Short.BYTES;

  private final WritableByteChannel channel;
  private final ByteBuffer frame = ByteBuffer.allocateDirect(HEADER_BYTES + SOUND_BYTES);

  /** A writer to a channel that never blocks. */
  FrameWriter(WritableByteChannel channel) {
    this.channel = channel;
  }

  /**
   * Writes 20 ms of sound.
   *
   * @return false if the other side does not take it
   */
  boolean sound(Pcm sound) throws IOException {
    frame.clear().order(ByteOrder.BIG_ENDIAN).put((byte) Kinds.SOUND).putShort((short) SOUND_BYTES);
    frame.order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < Pcm.FRAME_SAMPLES; i++) {
      frame.putShort(sound.at(i));
    }
    return write();
  }

  /**
   * Writes that we end the connection in order.
   *
   * @return false if the other side does not take it
   */
  boolean end() throws IOException {
    frame.clear().order(ByteOrder.BIG_ENDIAN).put((byte) Kinds.END).putShort((short) 0);
    return write();
  }

  private boolean write() throws IOException {
    frame.flip();
    channel.write(frame);
    return !frame.hasRemaining();
  }
}
