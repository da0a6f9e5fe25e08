package org.warmline.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;

/**
 * Keeps rendered prompts by voice and text: in memory the lately used ones, on disk all of them,
 * one file each with a checksum. A file that is damaged counts as missing. May be shared between
 * threads and, on disk, between processes.
 */
final class PromptCache {
  private static final Logger LOG = LoggerFactory.getLogger(PromptCache.class);
  private static final String RENDERING = "2";
  private static final int MAGIC = 0x574c5031;
  private static final int HEADER_BYTES = 12;
  private static final long MEMORY_SAMPLES = 32L << 20;

  private final Path folder;
  private final RecentSounds recent = new RecentSounds(MEMORY_SAMPLES);

  PromptCache(Path folder) {
    this.folder = folder;
  }

  Optional<Pcm> find(String voice, String text) {
    String key = key(voice, text);
    Optional<Pcm> lately = recent.find(key);
    if (lately.isPresent()) {
      return lately;
    }
    Optional<Pcm> stored = load(file(key));
    stored.ifPresent(sound -> recent.put(key, sound));
    return stored;
  }

  /** Keeps a sound; a disk that refuses it costs only the next start another rendering. */
  void put(String voice, String text, Pcm sound) {
    String key = key(voice, text);
    recent.put(key, sound);
    try {
      AtomicFile.write(file(key), bytes(sound));
    } catch (IOException e) {
      LOG.warn("A rendered prompt cannot be kept on disk; check the prompt folder", e);
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key + ".prompt");
  }

  private static Optional<Pcm> load(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Optional<Pcm> sound = sound(ByteBuffer.wrap(Files.readAllBytes(file)));
      if (sound.isEmpty()) {
        LOG.warn("A prompt on disk is damaged and will be rendered again");
      }
      return sound;
    } catch (IOException e) {
      LOG.warn("A prompt on disk cannot be read and will be rendered again", e);
      return Optional.empty();
    }
  }

  private static Optional<Pcm> sound(ByteBuffer file) {
    if (file.remaining() < HEADER_BYTES || file.getInt() != MAGIC) {
      return Optional.empty();
    }
    long expected = file.getLong();
    if (checksum(file.slice()) != expected || file.remaining() % Short.BYTES != 0) {
      return Optional.empty();
    }
    short[] values = new short[file.remaining() / Short.BYTES];
    file.asShortBuffer().get(values);
    return Optional.of(Pcm.of(values));
  }

  private static byte[] bytes(Pcm sound) {
    ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + sound.length() * Short.BYTES);
    file.position(HEADER_BYTES).slice().asShortBuffer().put(sound.toArray());
    long checksum = checksum(file.slice());
    return file.putInt(0, MAGIC).putLong(Integer.BYTES, checksum).array();
  }

  private static long checksum(ByteBuffer bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private static String key(String voice, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String named = voice + '\n' + RENDERING + '\n' + text;
      return HexFormat.of().formatHex(digest.digest(named.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256; use a complete one", e);
    }
  }
}
