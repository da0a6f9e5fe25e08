package org.warmline.telephony.asterisk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;

/**
 * A folder that we write and Asterisk plays from: WAV, 8 kHz 16-bit mono, readable by everybody who
 * may enter the folder. That it cannot be written is told once, not with each call. May be shared
 * between threads.
 */
final class SoundFolder {
  private static final Logger LOG = LoggerFactory.getLogger(SoundFolder.class);
  private static final AudioFormat FORMAT =
      new AudioFormat(Pcm.SAMPLES_PER_SECOND, Short.SIZE, 1, true, false);
  private static final String ENDING = ".wav";

  private final Path folder;
  private final String folderThere;
  private final AtomicBoolean told = new AtomicBoolean();

  SoundFolder(Path folder, String folderThere) {
    this.folder = folder;
    this.folderThere = folderThere;
  }

  /** Where Asterisk finds a sound: without ending, as its dialplan wants it. */
  String nameThere(String name) {
    return folderThere + "/" + name;
  }

  /**
   * Writes it; there is either the whole file or none.
   *
   * @return whether it is there
   */
  boolean write(String name, Pcm sound) {
    try {
      lay(name, sound);
      if (told.getAndSet(false)) {
        LOG.info("asterisk.whisper_folder can be written again");
      }
      return true;
    } catch (IOException unwritable) {
      if (!told.getAndSet(true)) {
        LOG.error(
            "asterisk.whisper_folder: {} cannot be written ({}). Agents hear Asterisk's own \"press"
                + " one\" in place of a summary, and callers are told that a person comes before"
                + " they wait. Make the folder, give it to the user that this runs as, and start"
                + " anew; ./warmline check tries it",
            folder,
            unwritable.toString());
      }
      return false;
    }
  }

  private void lay(String name, Pcm sound) throws IOException {
    Files.createDirectories(folder);
    ByteBuffer bytes =
        ByteBuffer.allocate(sound.length() * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (short sample : sound.toArray()) {
      bytes.putShort(sample);
    }
    Path unfinished = folder.resolve(name + ".part");
    try (AudioInputStream stream =
        new AudioInputStream(new ByteArrayInputStream(bytes.array()), FORMAT, sound.length())) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, unfinished.toFile());
    }
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-r--r--"));
    Files.move(unfinished, file(name), StandardCopyOption.ATOMIC_MOVE);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }
}
