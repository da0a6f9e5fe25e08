package org.warmline.telephony.asterisk.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.warmline.call.Pcm;
import org.warmline.call.PcmWriter;

/**
 * Takes the bytes of one connection apart: kind, 16-bit length, payload. The first frame has to be
 * the id. Sound of any length is cut into frames of 20 ms anew. Kinds that we don't know are
 * skipped by their length, so that a newer Asterisk may send them; sound at another rate and a
 * reported error are not, as a call can't go on with either. Holds 20 ms of sound and nothing that
 * a length promises. Used by one thread.
 */
final class FrameParser {
  private static final int HEADER_BYTES = 3;
  private static final int ID_BYTES = 16;
  private static final int MOST_SMALL_BYTES = ID_BYTES;

  private final ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
  private final ByteBuffer small = ByteBuffer.allocate(MOST_SMALL_BYTES);
  private final PcmWriter samples = new PcmWriter();
  private final List<Received> found = new ArrayList<>();
  private int kind;
  private int left;
  private int lowByte = -1;
  private boolean identified;
  private boolean over;

  /** Takes all of these bytes and gives what they completed, in order. Never throws. */
  List<Received> feed(ByteBuffer bytes) {
    found.clear();
    while (bytes.hasRemaining() && !over) {
      if (header.hasRemaining()) {
        header.put(bytes.get());
        if (!header.hasRemaining()) {
          beginFrame();
        }
      } else {
        takePayload(bytes);
      }
    }
    bytes.position(bytes.limit());
    return List.copyOf(found);
  }

  private void beginFrame() {
    kind = Byte.toUnsignedInt(header.get(0));
    left = Short.toUnsignedInt(header.getShort(1));
    lowByte = -1;
    small.clear();
    if (!isWelcome()) {
      end(new Received.Broken());
    } else if (left == 0) {
      endFrame();
    }
  }

  private boolean isWelcome() {
    return switch (kind) {
      case Kinds.ID -> !identified && left == ID_BYTES;
      case Kinds.END -> identified && left == 0;
      case Kinds.KEY -> identified && left == 1;
      case Kinds.ERROR -> false;
      default -> identified && !Kinds.isOtherSound(kind);
    };
  }

  private void takePayload(ByteBuffer bytes) {
    int count = Math.min(left, bytes.remaining());
    left -= count;
    switch (kind) {
      case Kinds.SOUND -> takeSound(bytes, count);
      case Kinds.ID, Kinds.KEY -> {
        small.put(bytes.slice(bytes.position(), count));
        bytes.position(bytes.position() + count);
      }
      default -> bytes.position(bytes.position() + count);
    }
    if (left == 0) {
      endFrame();
    }
  }

  /** An odd byte at the end of a frame is no sample and is dropped with it. */
  private void takeSound(ByteBuffer bytes, int count) {
    for (int i = 0; i < count; i++) {
      int next = Byte.toUnsignedInt(bytes.get());
      if (lowByte < 0) {
        lowByte = next;
      } else {
        addSample((short) (next << Byte.SIZE | lowByte));
        lowByte = -1;
      }
    }
  }

  private void addSample(short sample) {
    samples.add(sample);
    if (samples.length() == Pcm.FRAME_SAMPLES) {
      found.add(new Received.Sound(samples.take()));
    }
  }

  private void endFrame() {
    header.clear();
    small.flip();
    switch (kind) {
      case Kinds.ID -> {
        identified = true;
        found.add(new Received.Id(new UUID(small.getLong(), small.getLong())));
      }
      case Kinds.KEY -> addKey((char) small.get());
      case Kinds.END -> end(new Received.End());
      default -> {}
    }
  }

  /** Phones also have keys A to D, which mean nothing to a call. */
  private void addKey(char digit) {
    if ((digit >= '0' && digit <= '9') || digit == '*' || digit == '#') {
      found.add(new Received.Key(digit));
    }
  }

  private void end(Received last) {
    over = true;
    found.add(last);
  }
}
