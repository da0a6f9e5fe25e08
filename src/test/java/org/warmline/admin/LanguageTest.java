package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.actions.DirectActions;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.settings.FaultsException;
import org.warmline.settings.Settings;
import org.warmline.speech.Engines;
import org.warmline.speech.Recognizer;
import org.warmline.speech.SpeechException;

/** Flows in a language that not everybody here knows. */
class LanguageTest {
  private static final Path SHIPPED = Path.of("dialplans/flows");
  private static final Path MODELS = Path.of(System.getProperty("warmline.models", "models"));

  @TempDir Path flows;

  @BeforeEach
  void writeKoreanFlows() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file).replace("language: en-US", "language: ko-KR");
        Files.writeString(flows.resolve(file.getFileName()), text);
      }
    }
  }

  @Test
  void noCommandRunsFlowsWhoseCallersItWouldMisunderstand() {
    Installation installation = new Installation(Path.of(""), MODELS, Map.of());
    assertThat(installation.flows(Optional.empty()).locale()).isEqualTo(Locale.US);
    assertThatThrownBy(() -> installation.flows(Optional.of(flows)))
        .isInstanceOf(FaultsException.class)
        .hasMessageContainingAll("house.yaml", "language", "is ko", "understood in en only");
    assertThatThrownBy(() -> installation.read(Optional.empty(), Optional.of(flows)))
        .isInstanceOf(FaultsException.class)
        .hasMessageContaining("understood in en only");
  }

  @Test
  void noCallIsHeardOrSpokenToInALanguageNoEngineKnows() {
    Settings.Speech speech = new Settings.Speech("auto", "freetts", 1, 6);
    assertThatThrownBy(() -> SpeechKit.open(flows, flows, speech, Locale.KOREA))
        .isInstanceOf(SpeechException.class)
        .hasMessageContainingAll("hears the flows' language, ko", "vosk-ko", "house.yaml");
  }

  @Test
  @Tag("model-test")
  void koreanFlowsFindTheirRecognizerButNoVoice() {
    assumeTrue(
        Files.isDirectory(MODELS.resolve("vosk-ko")),
        "the Korean model is missing: models/fetch --tests enables this test");
    Generation written = new FlowsLoader(SHIPPED, DirectActions.facts()).load(flows);
    String language = written.locale().getLanguage();
    try (Recognizer recognizer = new Engines(MODELS).recognizer("auto", language).engine()) {
      assertThat(recognizer.languages()).isEqualTo(Set.of("ko"));
    }
    Settings.Speech speech = new Settings.Speech("auto", "freetts", 1, 6);
    assertThatThrownBy(() -> SpeechKit.open(MODELS, flows, speech, written.locale()))
        .isInstanceOf(SpeechException.class)
        .hasMessageContainingAll("No voice here speaks", "ko", "freetts", "en");
  }
}
