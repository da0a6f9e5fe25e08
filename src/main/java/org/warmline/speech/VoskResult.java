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

  /** The words of a result, without sounds that are none. */
  static Transcript parse(String json) {
    return words(json, "result", false);
  }

  /** The same of a result that is not finished. */
  static Transcript parsePartial(String json) {
    return words(json, "partial_result", false);
  }

  /** Everything that a grammar heard; what lies outside it counts as a word that is in none. */
  static Transcript parseWhole(String json) {
    return words(json, "result", true);
  }

  private static Transcript words(String json, String list, boolean withUnknown) {
    try {
      List<String> words = new ArrayList<>();
      double sum = 0;
      for (JsonNode word : JSON.readTree(json).path(list)) {
        if (withUnknown || !word.path("word").asText().equals(UNKNOWN)) {
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
