package org.warmline.speech;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests find fetched models, and what they say when one is missing. */
final class Models {
  static final Path FOLDER = Path.of(System.getProperty("warmline.models", "models"));

  private Models() {}

  /** The folder, once it is known to hold this file. */
  static Path with(String file, String command) {
    assumeTrue(
        Files.exists(FOLDER.resolve(file)),
        () -> FOLDER.resolve(file) + " is missing: " + command + " enables this test");
    return FOLDER;
  }

  static Path withMoonshine() {
    with("silero/silero_vad.onnx", "models/fetch");
    return with("moonshine-tiny-en/encoder_model.ort", "models/fetch");
  }
}
