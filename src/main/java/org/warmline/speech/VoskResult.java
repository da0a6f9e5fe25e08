package org.warmline.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.warmline.call.Transcript;

/** Reads what Vosk gives: JSON with the words, each with its own confidence. */
final class VoskResult {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNKNOWN = "[unk]";

  private VoskResult() {}

  static Transcript parse(String json) {
    try {
      JsonNode result = JSON.readTree(json);
      List<String> words = new ArrayList<>();
      double sum = 0;
      for (JsonNode word : result.path("result")) {
        if (!word.path("word").asText().equals(UNKNOWN)) {
          words.add(word.path("word").asText());
          sum += word.path("conf").asDouble();
        }
      }
      return words.isEmpty()
          ? Transcript.NOTHING
          : new Transcript(String.join(" ", words), Math.clamp(sum / words.size(), 0, 1));
    } catch (JsonProcessingException e) {
      throw new SpeechException("Vosk gave a result that is no JSON", e);
    }
  }

  /** The text of a partial result, which has no confidence yet. */
  static String partial(String json) {
    try {
      return JSON.readTree(json).path("partial").asText().replace(UNKNOWN, "").strip();
    } catch (JsonProcessingException e) {
      throw new SpeechException("Vosk gave a partial result that is no JSON", e);
    }
  }

  /** One transcript of several, each weighing as much as it has words. */
  static Transcript joined(List<Transcript> pieces) {
    List<String> texts = new ArrayList<>();
    double sum = 0;
    int words = 0;
    for (Transcript piece : pieces) {
      if (!piece.text().isEmpty()) {
        int count = piece.text().split(" ").length;
        texts.add(piece.text());
        sum += piece.confidence() * count;
        words += count;
      }
    }
    return words == 0 ? Transcript.NOTHING : new Transcript(String.join(" ", texts), sum / words);
  }
}
