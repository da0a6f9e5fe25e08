package org.warmline.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;

/**
 * Sound files to telephone sound and back. Reads WAV with 16-bit PCM, mu-law or A-law, mono or
 * stereo, at 8, 16, 22.05, 24, 44.1 or 48 kHz; writes 16-bit mono at 8 kHz.
 */
public final class Wav {
  private static final int HEADER_BYTES = 44;
  private static final long MAX_BYTES = 512L << 20;

  private Wav() {}

  /**
   * Reads a whole file.
   *
   * @throws WavException when it is no sound of a known kind, or is cut off
   * @throws IOException when it cannot be read at all
   */
  public static Pcm read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString(), null, "there is no such file");
    }
    if (Files.isDirectory(file)) {
      throw new WavException(file + ": is a folder; name the WAV files in it");
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new WavException(file + ": is larger than 512 MB; cut it into shorter files");
    }
    return parse(Files.readAllBytes(file), file.toString());
  }

  /**
   * The sound of a WAV file's bytes.
   *
   * @param name what messages call it
   */
  public static Pcm parse(byte[] bytes, String name) throws WavException {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 12 || !tag(in, 0).equals("RIFF") || !tag(in, 8).equals("WAVE")) {
      throw new WavException(name + ": is not a WAV file; convert it to WAV first");
    }
    WavFormat format = null;
    int at = 12;
    while (at + 8 <= bytes.length) {
      String tag = tag(in, at);
      long size = in.getInt(at + 4) & 0xffffffffL;
      long left = bytes.length - at - 8L;
      if (tag.equals("data")) {
        return sound(in, at + 8, size, left, format, name);
      }
      if (size > left) {
        throw truncated(name, tag.strip(), size, left);
      }
      if (tag.equals("fmt ")) {
        format = WavFormat.parse(in.slice(at + 8, (int) size).order(ByteOrder.LITTLE_ENDIAN), name);
      }
      at += (int) Math.min(left + 8, 8 + size + (size & 1));
    }
    throw new WavException(
        name + ": holds no sound; it ends before its data chunk, record it again");
  }

  private static Pcm sound(
      ByteBuffer in, int at, long size, long left, @Nullable WavFormat format, String name)
      throws WavException {
    if (format == null) {
      throw new WavException(name + ": its sound comes before its format; convert it anew");
    }
    if (size > left) {
      throw truncated(name, "data", size, left);
    }
    if (size % format.frameBytes() != 0) {
      throw new WavException(
          "%s: its sound ends in the middle of a sample; the file is damaged, record it again"
              .formatted(name));
    }
    float[] mono = format.decode(in.slice(at, (int) size).order(ByteOrder.LITTLE_ENDIAN));
    if (format.rate() == Pcm.SAMPLES_PER_SECOND) {
      return Samples.toPcm(mono);
    }
    return Samples.toPcm(new Resampler(format.rate(), Pcm.SAMPLES_PER_SECOND).apply(mono));
  }

  private static WavException truncated(String name, String chunk, long size, long left) {
    return new WavException(
        "%s: is cut off: its %s chunk should hold %d bytes and holds %d; copy or record it again"
            .formatted(name, chunk, size, left));
  }

  private static String tag(ByteBuffer in, int at) {
    byte[] four = new byte[4];
    in.get(at, four);
    return new String(four, StandardCharsets.ISO_8859_1);
  }

  /** Writes a file whole or not at all. */
  public static void write(Path file, Pcm sound) throws IOException {
    AtomicFile.write(file, bytes(sound));
  }

  static byte[] bytes(Pcm sound) {
    int dataBytes = sound.length() * 2;
    ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER_BYTES - 8 + dataBytes);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    out.putShort((short) 1).putShort((short) 1).putInt(Pcm.SAMPLES_PER_SECOND);
    out.putInt(Pcm.SAMPLES_PER_SECOND * 2).putShort((short) 2).putShort((short) 16);
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(dataBytes);
    for (int i = 0; i < sound.length(); i++) {
      out.putShort(sound.at(i));
    }
    return out.array();
  }
}
