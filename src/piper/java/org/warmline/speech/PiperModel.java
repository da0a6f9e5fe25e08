package org.warmline.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A voice's files: the network, and beside it, with {@code .json} behind its name, what describes
 * it.
 *
 * @param speaker which of several; empty for a network of one
 */
record PiperModel(Path file, OptionalLong speaker) {
  static final String ENDING = ".onnx";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Its file's name without the ending, and the speaker: {@code en_US-libritts-high#12}. */
  String name() {
    String plain = String.valueOf(file.getFileName());
    String bare =
        plain.endsWith(ENDING) ? plain.substring(0, plain.length() - ENDING.length()) : plain;
    return speaker.isPresent() ? bare + "#" + speaker.getAsLong() : bare;
  }

  Path description() {
    return file.resolveSibling(file.getFileName() + ".json");
  }

  boolean isThere() {
    return Files.isRegularFile(file) && Files.isRegularFile(description());
  }

  /** What its description says of its network and phonemes. */
  ObjectNode described() throws IOException {
    try {
      if (JSON.readTree(description().toFile()) instanceof ObjectNode described) {
        checkSpeaker(described);
        return described;
      }
    } catch (JsonProcessingException damaged) {
      throw new IOException(description() + " is damaged; fetch the voice again", damaged);
    }
    throw new IOException(description() + " describes no voice; fetch the voice again");
  }

  private void checkSpeaker(ObjectNode described) {
    int speakers = described.path("num_speakers").asInt(1);
    if (speaker.isPresent() && (speaker.getAsLong() < 0 || speaker.getAsLong() >= speakers)) {
      throw new SpeechException(
          "%s has no speaker %d: it has %d, counted from 0"
              .formatted(file, speaker.getAsLong(), speakers));
    }
  }
}
