package org.warmline.speech;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which recognizer is the better one on this machine, as {@code chosen.json} keeps it: measured, or
 * written by hand.
 *
 * @param why a sentence for operators
 * @param measured false when an operator wrote it, who knows better than a measurement
 */
public record ChosenRecognizer(String name, String why, boolean measured) {
  private static final String FILE = "chosen.json";
  private static final String REMEDY =
      "delete it, or write {\"recognizer\": \"moonshine\"} or {\"recognizer\": \"vosk\"}";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /**
   * What {@code chosen.json} says, such as {@code {"recognizer": "vosk", "why": "fewer errors"}}.
   *
   * @throws SpeechException when the file is there but says nothing sensible
   */
  public static Optional<ChosenRecognizer> find(Path models) {
    Path file = models.resolve(FILE);
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
          new ChosenRecognizer(
              name,
              chosen.path("why").asText("named in chosen.json"),
              chosen.path("measured").isObject()));
    } catch (IOException e) {
      throw new SpeechException(file + " cannot be read; " + REMEDY, e);
    }
  }

  /** The one with the fewest wrong words; of equals the one that costs less. */
  public static ChosenRecognizer best(List<RecognizerTrial.Measured> trial) {
    RecognizerTrial.Measured best =
        trial.stream()
            .min(
                Comparator.comparingInt(RecognizerTrial.Measured::wrong)
                    .thenComparingDouble(RecognizerTrial.Measured::rtf))
            .orElseThrow();
    String figures =
        trial.stream()
            .map(
                each ->
                    String.format(Locale.ROOT, "%s %.1f %%", each.recognizer(), 100 * each.wer()))
            .collect(Collectors.joining(", "));
    return new ChosenRecognizer(
        best.recognizer(),
        "fewest wrong of %d words on the check sounds: %s".formatted(best.words(), figures),
        true);
  }

  /**
   * Keeps it with the figures it rests on, whole or not at all.
   *
   * @throws IOException when the folder cannot be written
   */
  public void write(Path models, List<RecognizerTrial.Measured> trial) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("recognizer", name).put("why", why);
    ObjectNode figures = root.putObject("measured");
    for (RecognizerTrial.Measured each : trial) {
      figures
          .putObject(each.recognizer())
          .put("wer", Math.round(each.wer() * 1e4) / 1e4)
          .put("words", each.words())
          .put("rtf", Math.round(each.rtf() * 1e4) / 1e4);
    }
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    AtomicFile.write(models.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
  }
}
