package org.warmline.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmline.store.DatabaseException.Fault;

/**
 * Looks at the file of an embedded database before H2 does: H2 would take an empty file for a new
 * database, open a file without write permission read-only, and quietly go back to an older state
 * in a file that lost its end.
 */
record H2File(Path file) {
  private static final Pattern URL =
      Pattern.compile("jdbc:h2:(?:(?:async|file|nioMapped|split|retry):)*(?![a-z]{3,}:)([^;]+).*");
  private static final int HEADER_BYTES = 4096;
  private static final Pattern CLOSED_CLEANLY =
      Pattern.compile("^H:\\d+,block:([0-9a-f]+),blockSize:([0-9a-f]+),.*\\bclean:1\\b.*");

  static Optional<H2File> find(String jdbcUrl) {
    Matcher matcher = URL.matcher(jdbcUrl);
    return matcher.matches()
        ? Optional.of(new H2File(Path.of(atHome(matcher.group(1)) + ".mv.db").toAbsolutePath()))
        : Optional.empty();
  }

  /** H2 takes a tilde for the home directory. */
  private static String atHome(String path) {
    return path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path;
  }

  /** Throws when the file, or the place for it, is of no use. */
  void check(DatabaseSettings settings) {
    try {
      if (Files.exists(file)) {
        checkExisting();
        H2Look.check(settings);
      } else {
        checkPlace();
      }
    } catch (IOException e) {
      throw fault(Fault.NO_PERMISSION, "cannot be read or written: give this user access to it", e);
    }
  }

  private void checkExisting() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw fault(Fault.NOT_A_FILE, "is not a file: choose another place for the database", null);
    }
    if (!Files.isReadable(file) || !Files.isWritable(file)) {
      throw fault(
          Fault.NO_PERMISSION,
          "may not be read and written by this user: change its permissions or owner",
          null);
    }
    long size = Files.size(file);
    if (size == 0) {
      throw fault(
          Fault.UNREADABLE,
          "is empty: restore it from a backup, or delete it to begin a new database",
          null);
    }
    if (size < leastBytes()) {
      throw fault(
          Fault.UNREADABLE, "is cut short, its end is missing: restore it from a backup", null);
    }
  }

  /** A file that was closed cleanly names the block of its last chunk, so that must be there. */
  private long leastBytes() throws IOException {
    try (var in = Files.newInputStream(file)) {
      String header = new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
      Matcher matcher = CLOSED_CLEANLY.matcher(header.lines().findFirst().orElse(""));
      return matcher.matches()
          ? (Long.parseLong(matcher.group(1), 16) + 1) * Long.parseLong(matcher.group(2), 16)
          : 0;
    }
  }

  private void checkPlace() throws IOException {
    Path place = file.getParent();
    while (place != null && !Files.exists(place)) {
      place = place.getParent();
    }
    if (place == null || !Files.isDirectory(place)) {
      throw fault(
          Fault.NOT_A_FILE,
          "cannot be made, since " + place + " is not a directory: choose another place",
          null);
    }
    Files.delete(Files.createTempFile(place, "warmline", ".try"));
  }

  private DatabaseException fault(Fault fault, String sentence, @Nullable Throwable cause) {
    return new DatabaseException(fault, "The database file " + file + " " + sentence + ".", cause);
  }
}
