package org.warmline.telephony.browser;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.warmline.call.Pcm;

/** Frames as they go over a socket: 320 bytes, 16-bit little-endian. */
final class Frames {
  static final int BYTES = Pcm.FRAME_SAMPLES * Short.BYTES;

  private Frames() {}

  static ByteBuffer toBytes(Pcm frame) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(frame.toArray());
    return bytes;
  }

  static Pcm fromBytes(ByteBuffer bytes) {
    short[] samples = new short[Pcm.FRAME_SAMPLES];
    bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return Pcm.of(samples);
  }

  static boolean isSilent(Pcm frame) {
    return frame == Pcm.SILENT_FRAME || frame.rms() == 0;
  }
}
