package org.warmline.telephony.asterisk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.warmline.call.Pcm;

/**
 * A folder that we write and Asterisk plays from: WAV, 8 kHz 16-bit mono, readable by everybody who
 * may enter the folder. May be shared between threads.
 */
final class SoundFolder {
  private static final AudioFormat FORMAT =
      new AudioFormat(Pcm.SAMPLES_PER_SECOND, Short.SIZE, 1, true, false);
  private static final String ENDING = ".wav";

  private final Path folder;
  private final String folderThere;

  SoundFolder(Path folder, String folderThere) {
    this.folder = folder;
    this.folderThere = folderThere;
  }

  /** Where Asterisk finds a sound: without ending, as its dialplan wants it. */
  String nameThere(String name) {
    return folderThere + "/" + name;
  }

  /** Writes it; there is either the whole file or none. */
  void write(String name, Pcm sound) throws IOException {
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
