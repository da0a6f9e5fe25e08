package org.warmline.understanding.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The example sentences that the product ships, one a line, {@code #} for remarks. */
public final class SeedSentences {
  /** Ordinary talk, then examples and counter-examples of each quality. */
  public static final List<String> FILES =
      List.of(
          "background.txt",
          "agent.txt",
          "not-agent.txt",
          "frustrated.txt",
          "calm.txt",
          "urgent.txt",
          "unhurried.txt");

  private SeedSentences() {}

  /** Reads the file {@code name} of the resource folder {@code understanding}. */
  public static List<String> read(String name) {
    String path = "/understanding/" + name;
    try (InputStream in = SeedSentences.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path; build the project anew");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped sentences " + path, e);
    }
  }
}
