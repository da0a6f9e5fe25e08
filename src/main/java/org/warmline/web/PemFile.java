package org.warmline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of PEM blocks.
 *
 * @param setting the setting that names it
 */
record PemFile(Path file, String setting, String text) {

  static PemFile read(Path file, String setting) {
    PemFile empty = new PemFile(file, setting, "");
    try {
      return new PemFile(
          file, setting, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException missing) {
      throw empty.unusable("is not there. Mend the path", missing);
    } catch (IOException unreadable) {
      throw empty.unusable(
          "cannot be read. It has to be a file that this program may read", unreadable);
    }
  }

  boolean has(String kind) {
    return text.contains("-----BEGIN " + kind + "-----");
  }

  /** The contents of every block of that kind, at least one. */
  List<byte[]> blocks(String kind) {
    Pattern block =
        Pattern.compile(
            "-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]*+)-----END " + kind + "-----");
    List<String> bodies = block.matcher(text).results().map(found -> found.group(1)).toList();
    if (bodies.isEmpty()) {
      throw unusable("has no -----BEGIN " + kind + "-----. It has to be a PEM file", null);
    }
    try {
      return bodies.stream().map(Base64.getMimeDecoder()::decode).toList();
    } catch (IllegalArgumentException broken) {
      throw unusable("is damaged. Copy it again from where it was made", broken);
    }
  }

  WebException unusable(String why, @Nullable Exception cause) {
    String message = "The file " + file + " (" + setting + ") " + why;
    return cause == null ? new WebException(message) : new WebException(message, cause);
  }
}
