package org.warmline.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which recognizer {@code models/fetch} measured to be the better one on this machine. */
record ChosenRecognizer(String name, String why) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What was measured, if it was.
   *
   * @throws SpeechException when the file is there but says nothing sensible
   */
  static Optional<ChosenRecognizer> find(Path models) {
    Path file = models.resolve("chosen.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode chosen = JSON.readTree(Files.readAllBytes(file));
      String name = chosen.path("recognizer").asText();
      if (name.isEmpty()) {
        throw new SpeechException(file + " names no recognizer; delete it and run models/fetch");
      }
      return Optional.of(
          new ChosenRecognizer(name, chosen.path("why").asText("measured to be the better one")));
    } catch (IOException e) {
      throw new SpeechException(file + " cannot be read; delete it and run models/fetch", e);
    }
  }
}
