package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelsCommandTest {
  private static final Path FETCHED = Path.of(System.getProperty("warmline.models", "models"));

  @TempDir Path models;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysWhatAutoStandsForWithoutLoadingIt() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("No recognizer", "models/fetch");
    Files.createDirectories(models.resolve("vosk-en"));
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("auto is vosk: the only recognizer fetched");
    Files.createDirectories(models.resolve("moonshine-tiny-en"));
    Files.createFile(models.resolve("moonshine-tiny-en/decoder_model_merged.ort"));
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("auto is moonshine: several are fetched", "--measure");
    Files.writeString(
        models.resolve("chosen.json"), "{\"recognizer\": \"vosk\", \"why\": \"I tried\"}");
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("auto is vosk: I tried");
  }

  /** A model of another language stands for the English one: it is there, and hears it badly. */
  @Test
  @Tag("model-test")
  void takesTheOneMeasuredBetterAndHeedsAHandWrittenChoice() throws IOException {
    link("moonshine-tiny-en", "moonshine-tiny-en", "models/fetch");
    link("silero", "silero", "models/fetch");
    link("sound", "sound", "models/fetch");
    link("vosk-ko", "vosk-en", "models/fetch --tests");

    assertThat(run("--measure", "--json")).isZero();
    JsonNode kept = new ObjectMapper().readTree(models.resolve("chosen.json").toFile());
    assertThat(kept.path("recognizer").asText()).isEqualTo("moonshine");
    assertThat(kept.path("why").asText()).contains("fewest wrong of 131 words", "vosk");
    assertThat(kept.at("/measured/moonshine/wer").asDouble()).isLessThan(0.1);
    assertThat(kept.at("/measured/vosk/wer").asDouble()).isGreaterThan(0.5);
    assertThat(kept.at("/measured/vosk/words").asInt()).isEqualTo(131);
    assertThat(kept.at("/measured/vosk/rtf").asDouble()).isPositive();
    assertThat(out.toString()).startsWith("{\"recognizer\":\"moonshine\"");

    String byHand = "{\"recognizer\": \"vosk\"}";
    Files.writeString(models.resolve("chosen.json"), byHand);
    assertThat(run("--measure")).isEqualTo(1);
    assertThat(err.toString()).contains("moonshine was measured better", "by hand", "delete it");
    assertThat(models.resolve("chosen.json")).hasContent(byHand);
  }

  private void link(String from, String to, String command) throws IOException {
    Path there = FETCHED.resolve(from).toAbsolutePath();
    assumeTrue(
        Files.isDirectory(there), () -> there + " is missing: " + command + " enables this test");
    Files.createSymbolicLink(models.resolve(to), there);
  }

  private int run(String... arguments) {
    return new CommandLine(new ModelsCommand(models))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
