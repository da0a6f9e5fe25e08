package org.warmline.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.conversation.Workers;
import org.warmline.speech.Engines;
import org.warmline.speech.Wav;

class LineMemoryTest {
  private static final Path MODELS = Path.of(System.getProperty("warmline.models", "models"));
  private static final int LINES = 4;

  @Test
  @Tag("model")
  void moonshineHearsEveryLineWhetherInTurnOrAtOnce() throws Exception {
    everyLineIsHeard("moonshine", "en", "moonshine-tiny-en/encoder_model.ort");
  }

  @Test
  @Tag("model-test")
  void voskHearsThemInALanguageThatNobodyHereSpeaks() throws Exception {
    everyLineIsHeard("vosk", "ko", "vosk-ko/am/final.mdl");
  }

  private static void everyLineIsHeard(String recognizer, String language, String file)
      throws Exception {
    for (String needed : List.of(file, "silero/silero_vad.onnx", "sound/two_cities.wav")) {
      assumeTrue(Files.exists(MODELS.resolve(needed)), needed + " is missing: models/fetch");
    }
    List<String> told = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      MemoryReport report =
          new LineMemory(workers, Wav.read(MODELS.resolve("sound/two_cities.wav")), told::add)
              .measure(new Engines(MODELS), recognizer, language, LINES);
      assertThat(report.engine()).startsWith(recognizer);
      assertThat(report.inTurn().stream().map(MemoryReport.Sample::lines))
          .containsExactly(0, 1, 2, 3, 4);
      assertThat(report.inTurn().getLast().utterances()).isGreaterThanOrEqualTo(10);
      assertThat(report.atOnce().utterances())
          .isGreaterThanOrEqualTo(report.inTurn().getLast().utterances() + LINES);
    }
    assertThat(told).hasSize(5).last().asString().contains("all speaking at once");
  }
}
