package org.warmline.speech;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.warmline.call.Pcm;

/**
 * Sound files to telephone sound and back. Reads WAV with 16-bit PCM, mu-law or A-law, mono or
 * stereo, at 8, 16, 22.05, 24, 44.1 or 48 kHz, up to an hour; writes 16-bit mono at 8 kHz.
 */
public final class Wav {
  private static final int HEADER_BYTES = 44;

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
    if (!Files.isRegularFile(file)) {
      throw new WavException(file + ": is no regular file; save the sound to one first");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new WavReader(in, Files.size(file), file.toString()).read();
    } catch (AccessDeniedException e) {
      throw new WavException(file + ": may not be read; let its owner allow it");
    }
  }

  /**
   * The sound of a WAV file's bytes.
   *
   * @param name what messages call it
   */
  public static Pcm parse(byte[] bytes, String name) throws WavException {
    try {
      return new WavReader(new ByteArrayInputStream(bytes), bytes.length, name).read();
    } catch (WavException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("an array could not be read", e);
    }
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
