package org.warmline.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.warmline.call.Pcm;
import org.warmline.speech.Synthesizer;
import org.warmline.speech.Wav;

/** The callers of {@code src/test/sound/bargein.tsv}. */
final class BargeInSet {
  private static final Path LIST = Path.of("src/test/sound/bargein.tsv");
  private static final Path SOUNDS = Path.of("target/bargein");

  private BargeInSet() {}

  /**
   * One caller over us.
   *
   * @param turn whether the turn is wanted
   */
  record Caller(String id, boolean turn, String voice, String words, Pcm sound) {}

  /** The callers of one half, or of both. */
  static List<Caller> read(String half, Synthesizer joe) throws IOException {
    List<Caller> callers = new ArrayList<>();
    for (String line : Files.readAllLines(LIST)) {
      String[] parts = line.split("\t");
      if (parts.length == 5 && (half.equals("all") || half.equals(parts[2]))) {
        Path file = SOUNDS.resolve(parts[0] + ".wav");
        if (parts[3].equals("joe") && !Files.exists(file)) {
          Wav.write(file, joe.render(parts[4]));
        }
        callers.add(
            new Caller(parts[0], parts[1].equals("turn"), parts[3], parts[4], Wav.read(file)));
      }
    }
    return List.copyOf(callers);
  }
}
