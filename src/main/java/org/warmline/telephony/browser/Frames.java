package org.warmline.telephony.browser;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.warmline.call.Pcm;
import org.warmline.call.PcmWriter;

/** Frames as they go over a socket: 320 bytes, 16-bit little-endian. */
final class Frames {
  static final int BYTES = Pcm.FRAME_SAMPLES * Short.BYTES;

  private Frames() {}

  static ByteBuffer toBytes(Pcm frame) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(frame.toArray());
    return bytes;
  }

  /** The next frame of a line, behind those that its writer made before. */
  static Pcm fromBytes(ByteBuffer bytes, PcmWriter line) {
    ShortBuffer samples = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    while (samples.hasRemaining()) {
      line.add(samples.get());
    }
    return line.take();
  }

  static boolean isSilent(Pcm frame) {
    return frame == Pcm.SILENT_FRAME || frame.rms() == 0;
  }
}
