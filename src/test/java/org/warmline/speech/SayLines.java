package org.warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Speaks a list with one load of the voice: {@code file<TAB>text} a line, a WAV file each. */
final class SayLines {
  private SayLines() {}

  public static void main(String[] args) throws IOException {
    try (Synthesizer voice = new Engines(Models.FOLDER).synthesizer(args[0]).engine()) {
      for (String line : Files.readAllLines(Path.of(args[1]))) {
        String[] parts = line.split("\t", 2);
        Wav.write(Path.of(parts[0]), voice.render(parts[1]));
      }
    }
  }
}
