package org.warmline.asterisk;

import java.nio.ByteBuffer;
import org.warmline.call.Pcm;

/** Packets as RFC 3550 lays them out: a header of 12 bytes, then the payload. */
final class RtpPacket {
  static final int PCMU = 0;
  static final int EVENT = 101;
  static final int HEADER = 12;
  private static final int VERSION_2 = 0x80;
  private static final int MARKER = 0x80;

  private RtpPacket() {}

  static byte[] write(
      int payloadType, boolean marker, int sequence, long timestamp, int source, byte... payload) {
    return ByteBuffer.allocate(HEADER + payload.length)
        .put((byte) VERSION_2)
        .put((byte) (payloadType | (marker ? MARKER : 0)))
        .putShort((short) sequence)
        .putInt((int) timestamp)
        .putInt(source)
        .put(payload)
        .array();
  }

  /** An RFC 4733 telephone event, so far {@code samples} long. */
  static byte[] event(char key, boolean end, int samples) {
    return ByteBuffer.allocate(4)
        .put((byte) "0123456789*#".indexOf(key))
        .put((byte) ((end ? 0x80 : 0) | 10))
        .putShort((short) samples)
        .array();
  }

  static int payloadType(byte[] packet) {
    return packet[1] & 0x7f;
  }

  static RtpFrame read(byte[] packet, int length, long nanos) {
    ByteBuffer header = ByteBuffer.wrap(packet);
    Pcm sound = MuLaw.decode(packet, HEADER, length - HEADER);
    return new RtpFrame(nanos, header.getShort(2) & 0xffff, header.getInt(4) & 0xffff_ffffL, sound);
  }
}
