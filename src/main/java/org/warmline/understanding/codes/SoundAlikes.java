package org.warmline.understanding.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words that recognizers write for spelled letters and digits, from {@code sounds.txt}. */
final class SoundAlikes {
  private static final Map<String, List<Unit.Option>> WORDS = read();

  private SoundAlikes() {}

  static List<Unit.Option> of(String word) {
    return WORDS.getOrDefault(word, List.of());
  }

  private static Map<String, List<Unit.Option>> read() {
    Map<String, List<Unit.Option>> words = new HashMap<>();
    try (InputStream in = SoundAlikes.class.getResourceAsStream("/understanding/sounds.txt")) {
      String text =
          new String(
              Objects.requireNonNull(in, "sounds.txt is missing from this build").readAllBytes(),
              StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] parts = line.split(" ", -1);
        words
            .computeIfAbsent(parts[0], key -> new ArrayList<>())
            .add(new Unit.Option(parts[1], Double.parseDouble(parts[2])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("sounds.txt of this build cannot be read", e);
    }
    return words;
  }
}
