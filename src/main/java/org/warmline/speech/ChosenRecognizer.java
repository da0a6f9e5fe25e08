package org.warmline.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which recognizer an operator found to be the better one, in a file written by hand. */
record ChosenRecognizer(String name, String why) {
  private static final String REMEDY =
      "delete it, or write {\"recognizer\": \"moonshine\"} or {\"recognizer\": \"vosk\"}";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What {@code chosen.json} says, such as {@code {"recognizer": "vosk", "why": "fewer errors"}}.
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
        throw new SpeechException(file + " names no recognizer; " + REMEDY);
      }
      return Optional.of(
          new ChosenRecognizer(name, chosen.path("why").asText("named in chosen.json")));
    } catch (IOException e) {
      throw new SpeechException(file + " cannot be read; " + REMEDY, e);
    }
  }
}
