package org.warmline.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Runs a checker and gives what it found wrong. */
final class Shell {
  private Shell() {}

  /** What it printed; empty when it ended well. */
  static String check(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? "" : "failed: " + said;
  }
}
