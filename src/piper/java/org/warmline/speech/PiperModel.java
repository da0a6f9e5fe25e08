package org.warmline.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.givimad.piperjni.PiperJNI;
import io.github.givimad.piperjni.PiperVoice;
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

  /** The voice at a pace, which its description sets for good. */
  PiperVoice load(PiperJNI engine, double rate) throws IOException, PiperJNI.NotInitialized {
    checkSpeaker();
    if (rate == Synthesizer.USUAL_RATE) {
      return load(engine, description());
    }
    Path paced = Files.createTempFile("warmline-voice", ".json");
    try {
      JSON.writeValue(paced.toFile(), paced(rate));
      return load(engine, paced);
    } finally {
      Files.delete(paced);
    }
  }

  private PiperVoice load(PiperJNI engine, Path described)
      throws IOException, PiperJNI.NotInitialized {
    return speaker.isPresent()
        ? engine.loadVoice(file, described, speaker.getAsLong())
        : engine.loadVoice(file, described);
  }

  private JsonNode paced(double rate) throws IOException {
    ObjectNode all = described();
    ObjectNode inference =
        all.path("inference") instanceof ObjectNode there ? there : all.putObject("inference");
    inference.put("length_scale", inference.path("length_scale").asDouble(1) / rate);
    return all;
  }

  private void checkSpeaker() throws IOException {
    int speakers = described().path("num_speakers").asInt(1);
    if (speaker.isPresent() && (speaker.getAsLong() < 0 || speaker.getAsLong() >= speakers)) {
      throw new SpeechException(
          "%s has no speaker %d: it has %d, counted from 0"
              .formatted(file, speaker.getAsLong(), speakers));
    }
  }

  private ObjectNode described() throws IOException {
    try {
      if (JSON.readTree(description().toFile()) instanceof ObjectNode described) {
        return described;
      }
    } catch (JsonProcessingException damaged) {
      throw new IOException(description() + " is damaged; fetch the voice again", damaged);
    }
    throw new IOException(description() + " describes no voice; fetch the voice again");
  }
}
