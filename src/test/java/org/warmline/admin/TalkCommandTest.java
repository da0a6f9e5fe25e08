package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.understanding.Lessons;
import org.warmline.understanding.ShippedFlows;
import org.warmline.understanding.Understanding;
import picocli.CommandLine;

class TalkCommandTest {
  private static final Path MODELS = Path.of(System.getProperty("warmline.models", "models"));

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void whatTheOptionsCannotMeanIsSaidBeforeAnythingIsLearned() {
    assertRefused("'abc' is not a long", "--seed", "abc");
    assertRefused("--now: \"noon\" is no time; expected one like 2026-11-22T10:00", "--now=noon");
    assertRefused("no zone \"Mars/Base\"; expected one like America/New_York", "--zone=Mars/Base");
    assertRefused("--text and --wav exclude each other", "--text", "--wav", "a.wav");
    assertRefused("--wav needs at least one WAV file", "--wav");
    assertRefused("files are only for --wav", "a.wav");
    assertRefused(
        "none.yaml: cannot be read", "--settings", folder.resolve("none.yaml").toString());
    assertRefused("expected a readable folder", "--flows", folder.resolve("none").toString());
  }

  @Test
  void aCallerWhoSaysNothingAtAllIsGreeted() {
    assertThat(run(lessons -> unclosed(), "")).isZero();
    assertThat(out.toString().lines()).singleElement().asString().contains("automated assistant");
  }

  @Test
  void whatIsWrongInSettingsAndFlowsIsToldAtOnce() throws IOException {
    Path settings = Files.writeString(folder.resolve("warmline.yaml"), "speech:\n  workers: x\n");
    Path flows = Files.createDirectory(folder.resolve("flows"));
    Files.writeString(flows.resolve("a.yaml"), "intent: a\n");
    assertRefused(
        "warmline.yaml:2: speech.workers",
        "--settings",
        settings.toString(),
        "--flows",
        flows.toString());
    assertThat(err.toString()).contains("a.yaml").contains("phrases");
  }

  @Test
  void aLineOfTheWrongKindIsSaidAndTheOthersArePlayed() {
    assertThat(run(lessons -> unclosed(), "#dial 7\n#silence\n#dtmf x\n#hangup\n")).isEqualTo(1);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("#bargein WORDS").endsWith("found: #dial 7"),
            line -> assertThat(line).contains("whole seconds"),
            line -> assertThat(line).contains("0-9 * #").endsWith("found: x"));
  }

  @Test
  @Tag("model")
  void filesThatAreNoSoundAreSaidAndTheOthersArePlayed() throws IOException {
    assumeTrue(
        Files.exists(MODELS.resolve("moonshine-tiny-en/encoder_model.ort")),
        "the recognizer is missing: models/fetch enables this test");
    Path missing = folder.resolve("missing.wav");
    Path text = Files.writeString(folder.resolve("text.wav"), "no sound at all");
    String person = "src/main/resources/story/lost-4-person.wav";
    String[] files = {missing.toString(), folder.toString(), text.toString(), person};
    assertThat(
            run(lessons -> unclosed(), "", "--json", "--wav", files[0], files[1], files[2], person))
        .isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            missing + ": there is no such file",
            folder + ": is a folder; name the WAV files in it",
            text + ": is not a WAV file; convert it to WAV first");
    assertThat(out.toString().lines()).hasSize(2).last().asString().contains("agent_request");
  }

  private void assertRefused(String why, String... arguments) {
    err.getBuffer().setLength(0);
    int exit =
        run(
            lessons -> {
              throw new AssertionError("learned before the options were looked at");
            },
            "where is my order\n",
            arguments);
    assertThat(exit).as(err.toString()).isEqualTo(2);
    assertThat(err.toString()).contains(why);
    assertThat(out.toString()).isEmpty();
  }

  private int run(Function<Lessons, Understanding> teacher, String input, String... arguments) {
    Installation here = new Installation(Path.of(""), MODELS, Map.of());
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return new CommandLine(new TalkCommand(here, teacher, in))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new RunFailures())
        .execute(arguments);
  }

  /** The command closes what it was given; the tests share one. */
  private static Understanding unclosed() {
    return new Understanding() {
      @Override
      public Meaning understand(String text, Expectation expected, LocalDateTime now) {
        return ShippedFlows.taught().understand(text, expected, now);
      }

      @Override
      public void close() {}
    };
  }
}
