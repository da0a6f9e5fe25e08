package org.warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.warmline.call.Expectation;

/**
 * A real voice: the recorded prompts that src/test/sound/prompts.txt names, in the folder that the
 * environment names with {@code PROMPTS}, their texts with {@code PROMPT_TEXTS}.
 */
final class RecordedTurns {
  private RecordedTurns() {}

  static List<Path> files() throws IOException {
    Path folder = Path.of(System.getenv().getOrDefault("PROMPTS", "."));
    List<Path> files =
        Files.readAllLines(Path.of("src/test/sound/prompts.txt")).stream()
            .map(name -> folder.resolve(name + ".wav"))
            .filter(Files::exists)
            .toList();
    if (files.isEmpty()) {
      throw new IOException("no prompts in " + folder + ": set PROMPTS to their folder");
    }
    return files;
  }

  /** Nothing is asked for; two sentences in one prompt are two kinds of turn in one. */
  static TurnRow row(Path file) throws IOException {
    Path texts = Path.of(System.getenv().getOrDefault("PROMPT_TEXTS", "core-sounds-en.txt"));
    String text =
        Files.readAllLines(texts).stream()
            .filter(
                line -> line.startsWith(name(file) + ":") || line.contains("/" + name(file) + ":"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("");
    boolean several = text.replaceAll("[.!?]+\\s*$", "").matches(".*[.!?] .*");
    String kind = several ? "sentences" : "sentence";
    return new TurnRow("recorded", kind, Expectation.NOTHING, List.of(text), List.of());
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".wav", "");
  }
}
