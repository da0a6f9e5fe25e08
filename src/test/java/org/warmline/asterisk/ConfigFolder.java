package org.warmline.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files of {@code dialplans/asterisk} and its sample, copied for one Asterisk. A line that is
 * changed has to be there as given, once, so that sample and tests cannot drift apart.
 */
final class ConfigFolder {
  private static final Path SHIPPED =
      Path.of(System.getProperty("warmline.home", "."), "dialplans/asterisk");

  private final Path folder;

  private ConfigFolder(Path folder) {
    this.folder = folder;
  }

  static ConfigFolder copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path from : new Path[] {SHIPPED, SHIPPED.resolve("sample")}) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".conf")).toList()) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
    }
    return new ConfigFolder(folder);
  }

  /** Files that were copied before. */
  static ConfigFolder at(Path folder) {
    return new ConfigFolder(folder);
  }

  void set(String file, String line, String instead) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    String wanted = "\n" + line + "\n";
    int at = text.indexOf(wanted);
    if (at < 0 || text.indexOf(wanted, at + 1) >= 0) {
      throw new IllegalStateException(file + " has to hold exactly one line: " + line);
    }
    Files.writeString(path, text.replace(wanted, "\n" + instead + "\n"));
  }

  void replaceAll(String file, String words, String instead) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(words)) {
      throw new IllegalStateException(file + " does not hold " + words);
    }
    Files.writeString(path, text.replace(words, instead));
  }

  void append(String file, String lines) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path) + "\n" + lines + "\n");
  }
}
