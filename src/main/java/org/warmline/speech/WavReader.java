package org.warmline.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.warmline.call.Pcm;

/**
 * Reads one WAV file from its beginning to its sound, chunk by chunk. What a header claims is held
 * against what there is before anything is kept, so that a false one costs no memory. Used once, by
 * one thread.
 */
final class WavReader {
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int FORMAT_BYTES = 40;
  private static final int BLOCK_FRAMES = 8192;
  private static final int LONGEST_SECONDS = 3600;

  private final InputStream in;
  private final String name;
  private long left;

  /**
   * @param length how many bytes there are
   */
  WavReader(InputStream in, long length, String name) {
    this.in = in;
    this.left = length;
    this.name = name;
  }

  Pcm read() throws IOException {
    ByteBuffer riff = take((int) Math.min(left, 12));
    if (riff.remaining() < 12 || !tag(riff, 0).equals("RIFF") || !tag(riff, 8).equals("WAVE")) {
      throw new WavException(name + ": is not a WAV file; convert it to WAV first");
    }
    Optional<WavFormat> format = Optional.empty();
    while (left >= CHUNK_HEADER_BYTES) {
      ByteBuffer header = take(CHUNK_HEADER_BYTES);
      String tag = tag(header, 0);
      long size = header.getInt(4) & 0xffffffffL;
      if (size > left) {
        throw new WavException(
            "%s: is cut off: its %s chunk should hold %d bytes and holds %d; copy or record it again"
                .formatted(name, tag.strip(), size, left));
      }
      if (tag.equals("data")) {
        return sound(
            format.orElseThrow(
                () ->
                    new WavException(
                        name + ": its sound comes before its format; convert it anew")),
            size);
      }
      long rest = Math.min(left, size + (size & 1));
      if (tag.equals("fmt ")) {
        ByteBuffer chunk = take((int) Math.min(size, FORMAT_BYTES));
        rest -= chunk.remaining();
        format = Optional.of(WavFormat.parse(chunk, name));
      }
      skip(rest);
    }
    throw new WavException(
        name + ": holds no sound; it ends before its data chunk, record it again");
  }

  private Pcm sound(WavFormat format, long size) throws IOException {
    if (size == 0 && left > 0 && !isChunkNext()) {
      throw new WavException(
          name + ": its header was never finished, as when a recorder is stopped; record it again");
    }
    if (size % format.frameBytes() != 0) {
      throw new WavException(
          name
              + ": its sound ends in the middle of a sample; the file is damaged, record it again");
    }
    long frames = size / format.frameBytes();
    if (frames > (long) LONGEST_SECONDS * format.rate()) {
      throw new WavException(name + ": is longer than an hour; cut it into shorter files");
    }
    TelephoneRate telephone = new TelephoneRate(format.rate(), frames);
    for (long done = 0; done < frames; done += BLOCK_FRAMES) {
      int block = (int) Math.min(BLOCK_FRAMES, frames - done);
      telephone.add(format.decode(take(block * format.frameBytes())));
    }
    return telephone.finish();
  }

  /** Whether what follows an empty data chunk is a chunk itself, or the sound the header forgot. */
  private boolean isChunkNext() throws IOException {
    if (left < CHUNK_HEADER_BYTES) {
      return left <= 1;
    }
    ByteBuffer header = take(CHUNK_HEADER_BYTES);
    return (header.getInt(4) & 0xffffffffL) <= left
        && tag(header, 0).chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private ByteBuffer take(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new WavException(name + ": grew shorter while it was read; try it again");
    }
    left -= count;
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void skip(long count) throws IOException {
    in.skipNBytes(count);
    left -= count;
  }

  private static String tag(ByteBuffer in, int at) {
    byte[] four = new byte[4];
    in.get(at, four);
    return new String(four, StandardCharsets.ISO_8859_1);
  }
}
