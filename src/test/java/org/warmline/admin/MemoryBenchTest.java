package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By how much a process grows is told by one of its own: here others have given memory up. */
@Tag("model")
class MemoryBenchTest {
  private static final Path HOME = Path.of(System.getProperty("warmline.home", "."));
  private static final Path MODELS = Path.of(System.getProperty("warmline.models", "models"));

  @TempDir Path folder;

  @Test
  void tellsWhatTheEngineTakesAndWhatEachLine() throws Exception {
    for (String needed :
        List.of("moonshine-tiny-en/encoder_model.ort", "silero/silero_vad.onnx", "sound")) {
      assumeTrue(Files.exists(MODELS.resolve(needed)), needed + " is missing: models/fetch");
    }
    JsonNode told = bench("--memory", "--calls", "4", "--json", "--offline");

    assertThat(told.path("recognizer").asText()).startsWith("moonshine");
    assertThat(told.path("engineMb").asDouble()).isPositive();
    assertThat(told.path("samples")).hasSize(5);
    assertThat(told.path("allSpeaking").path("rssMb").asDouble())
        .isGreaterThan(told.path("engineMb").asDouble());
  }

  private JsonNode bench(String... arguments) throws Exception {
    Path out = folder.resolve("out.json");
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "-Dwarmline.home=" + HOME,
            "-Dwarmline.models=" + MODELS,
            "org.warmline.app.Main",
            "bench");
    command.command().addAll(List.of(arguments));
    command.environment().put("WARMLINE_SPEECH_RECOGNIZER", "moonshine");
    Path err = folder.resolve("err.txt");
    Process process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int exit = process.waitFor();
    assertThat(exit).as(Files.readString(err)).isZero();
    return new ObjectMapper().readTree(out.toFile());
  }
}
