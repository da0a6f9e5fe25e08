package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {
  @TempDir Path models;

  @Test
  void saysWhatIsMissingAndWhatFetchesIt() {
    Engines none = new Engines(models);
    assertRefused(() -> none.recognizer("auto"), "No recognizer", "models/fetch");
    assertRefused(() -> none.recognizer("moonshine"), "tokenizer.bin", "models/fetch");
    assertRefused(() -> none.recognizer("vosk"), "vosk-en", "models/fetch --vosk");
    assertRefused(() -> none.recognizer("two_pass"), "tokenizer.bin", "models/fetch");
    assertRefused(() -> none.recognizer("whisper"), "whisper", "auto, moonshine, vosk or two_pass");
    assertRefused(
        () -> none.recognizer("auto", "ko"), "No recognizer", "ko", "vosk-ko", "house.yaml");
    assertRefused(() -> none.recognizer("moonshine", "ko"), "moonshine hears English", "ko");
    assertRefused(() -> none.recognizer("vosk", "ko"), "vosk-ko is not there", "Vosk model");
    assertRefused(() -> none.synthesizer("espeak"), "espeak", "auto, piper or freetts");
    assertRefused(none::voiceDetection, "silero_vad.onnx", "models/fetch");
  }

  @Test
  void refusesDamagedModels() throws IOException {
    Files.createDirectories(models.resolve("silero"));
    Files.writeString(models.resolve("silero/silero_vad.onnx"), "not a network");
    assertRefused(
        () -> new Engines(models).voiceDetection(),
        "silero_vad.onnx",
        "cannot be loaded",
        "delete");
    Files.createDirectories(models.resolve("vosk-en"));
    assertRefused(() -> new Engines(models).recognizer("vosk"), "vosk-en", "cannot be loaded");
  }

  @Test
  void refusesAChoiceThatSaysNothing() throws IOException {
    for (String text : List.of("{", "{\"why\": \"better\"}")) {
      Files.writeString(models.resolve("chosen.json"), text);
      assertThatThrownBy(() -> new Engines(models).recognizer("auto"))
          .isInstanceOf(SpeechException.class)
          .hasMessageContainingAll("chosen.json", "delete it", "\"recognizer\": \"vosk\"")
          .hasMessageNotContaining("models/fetch");
    }
  }

  @Test
  void fallsBackToTheVoiceThatNeedsNothing() {
    Opened<Synthesizer> opened = new Engines(models).synthesizer("auto");
    try (Synthesizer voice = opened.engine()) {
      assertThat(voice.voice()).isEqualTo("freetts/kevin16");
      assertThat(opened.why()).startsWith("freetts: Piper").contains("not");
    }
  }

  @Test
  @Tag("model")
  void takesWhatIsFetchedAndSaysWhy() {
    Opened<Recognizer> opened = new Engines(Models.withMoonshine()).recognizer("moonshine");
    try (Recognizer recognizer = opened.engine()) {
      assertThat(recognizer.name()).isEqualTo("moonshine");
      assertThat(opened.why()).isEqualTo("moonshine: chosen by the settings");
    }
  }

  private static void assertRefused(Runnable opening, String... parts) {
    assertThatThrownBy(opening::run)
        .isInstanceOf(SpeechException.class)
        .hasMessageContainingAll(parts);
  }
}
