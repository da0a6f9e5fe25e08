package org.warmline.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of sentences with what is expected of them, one a line, columns parted by tabs. */
public final class Tables {
  private Tables() {}

  /** The rows of a table, remarks left out. */
  public static List<List<String>> read(String name) {
    try (InputStream in = Tables.class.getResourceAsStream("/understanding/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split("\t")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
