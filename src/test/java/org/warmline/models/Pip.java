package org.warmline.models;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/** Whether this machine has what models/fetch needs. */
final class Pip {
  private Pip() {}

  static void assumeThere() throws IOException, InterruptedException {
    assumeTrue(answers(), "no Python with pip; run: apt-get install python3 python3-pip");
  }

  private static boolean answers() throws IOException, InterruptedException {
    try {
      return new ProcessBuilder("python3", "-m", "pip", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noPython) {
      return false;
    }
  }
}
