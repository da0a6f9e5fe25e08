package org.warmline.asterisk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder that {@code docker/asterisk-chroot prepare} made, and commands inside it. */
final class Chroot {
  private static final Path USUAL =
      Path.of(System.getProperty("user.home"), ".cache/warmline/asterisk-22");

  private final Path root;

  private Chroot(Path root) {
    this.root = root;
  }

  /** The prepared folder; the test is skipped where there is none. */
  static Chroot find() {
    Path root = Optional.ofNullable(System.getenv("WARMLINE_ASTERISK")).map(Path::of).orElse(USUAL);
    assumeTrue(
        Files.isExecutable(root.resolve("usr/sbin/asterisk"))
            && Files.isExecutable(root.resolve("usr/bin/sipp")),
        "no Asterisk in " + root + "; run: docker/asterisk-chroot prepare");
    assumeTrue(
        "root".equals(System.getProperty("user.name")),
        "only root may enter the Asterisk in " + root + "; run: sudo mvn verify");
    return new Chroot(root);
  }

  /** A path inside, as this process sees it. */
  Path outside(String inside) {
    return root.resolve(inside.substring(1));
  }

  ProcessBuilder command(List<String> words) {
    List<String> all = new ArrayList<>(List.of("chroot", root.toString()));
    all.addAll(words);
    return new ProcessBuilder(all).redirectErrorStream(true);
  }

  /** Runs a command to its end and gives what it printed. */
  String run(String... words) {
    try {
      Process process = command(List.of(words)).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            "%s ended with %d: %s".formatted(String.join(" ", words), code, said));
      }
      return said;
    } catch (IOException problem) {
      throw new IllegalStateException("cannot run " + String.join(" ", words), problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while running " + words[0], stopped);
    }
  }
}
