package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;
import picocli.CommandLine;

class SoundCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @Tag("model")
  void writesDownWhatWasSaidAndGoesOnAfterABadFile() throws IOException {
    TranscribeCommand transcribe = transcribe();
    assumeTrue(
        Files.exists(transcribe.models.resolve("moonshine-tiny-en")),
        "the recognizer is missing: models/fetch enables this test");
    Path said = folder.resolve("said.wav");
    Path silent = folder.resolve("silent.wav");
    Path bad = folder.resolve("bad.wav");
    String text = "Your appointment is on Monday at ten.";
    assertThat(run(new SayCommand(), text, "--out", said.toString(), "--voice", "freetts"))
        .isZero();
    Wav.write(silent, Pcm.silence(3_000));
    Files.writeString(bad, "RIFF");
    assertThat(out.toString()).as("say prints no result").isEmpty();

    assertThat(run(transcribe, said.toString(), bad.toString(), silent.toString())).isEqualTo(1);

    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(3);
    JsonNode first = JSON.readTree(lines.getFirst());
    assertThat(keys(first))
        .containsExactly(
            "file",
            "engine",
            "text",
            "words",
            "confidence",
            "segments",
            "audioSeconds",
            "cpuMillis");
    assertThat(first.path("file").asText()).isEqualTo(said.toString());
    assertThat(first.path("engine").asText()).isIn("moonshine", "vosk");
    assertThat(first.path("words")).map(JsonNode::asText).contains("appointment", "monday");
    assertThat(keys(first.path("segments").path(0)))
        .containsExactly("fromMillis", "toMillis", "text", "confidence");
    JsonNode second = JSON.readTree(lines.get(1));
    assertThat(keys(second)).containsExactly("file", "error");
    assertThat(second.path("error").asText()).contains("bad.wav", "not a WAV");
    JsonNode third = JSON.readTree(lines.get(2));
    assertThat(third.path("text").asText()).isEmpty();
    assertThat(third.path("segments")).isEmpty();
    assertThat(third.path("audioSeconds").asDouble()).isEqualTo(3);
  }

  @Test
  void saysWhatIsWrongAndExitsAsDocumented() throws IOException {
    TranscribeCommand transcribe = transcribe();
    transcribe.models = folder;
    assertThat(run(transcribe, "a.wav")).isEqualTo(2);
    assertThat(err.toString()).contains("silero_vad.onnx", "models/fetch");
    assertThat(run(transcribe())).isEqualTo(2);
    assertThat(run(new SayCommand(), "hello")).as("no --out").isEqualTo(2);
    Path wav = folder.resolve("x.wav");
    assertThat(run(new SayCommand(), "hello", "--out", wav.toString(), "--voice", "nobody"))
        .isEqualTo(2);
    assertThat(run(new SayCommand(), "...", "--out", wav.toString(), "--voice", "freetts"))
        .isEqualTo(1);
    Path file = Files.createFile(folder.resolve("file"));
    String inside = file.resolve("x.wav").toString();
    assertThat(run(new SayCommand(), "hello", "--out", inside, "--voice", "freetts")).isEqualTo(1);
    assertThat(err.toString()).contains("cannot be written");
    assertThat(out.toString()).isEmpty();
    assertThat(wav).doesNotExist();
  }

  @Test
  void saySpeaksIntoNoFolderThatIsNotThere() throws IOException {
    Path missing = folder.resolve("a/b");
    Path wav = missing.resolve("x.wav");
    String[] words = {"hello", "--voice", "freetts", "--offline", "--out", wav.toString()};
    assertThat(run(new SayCommand(), words)).isEqualTo(1);
    assertThat(err.toString())
        .contains(wav + " cannot be written")
        .contains("no folder " + missing + "; make it first");
    assertThat(folder).isEmptyDirectory();
    Files.createDirectories(missing);
    assertThat(run(new SayCommand(), words)).isZero();
    assertThat(Wav.read(wav).length()).isPositive();
  }

  @Test
  void saySpeaksValuesAsACallWouldAndAtThePaceAskedFor() throws IOException {
    Path wav = folder.resolve("x.wav");
    int usual = said(wav, "Booking {code KX472Q}, at {time 15:30}. {pause 300} Bye.");
    assertThat(said(wav, "Booking {code KX472Q}, at {time 15:30}. {pause 300} Bye.", "--rate", "2"))
        .isLessThan(usual);
    assertThat(said(wav, "Booking KX472Q, at 15:30. Bye.")).isLessThan(usual);
    SayCommand say = new SayCommand();
    say.in = new ByteArrayInputStream("Spoken from a pipe.".getBytes(StandardCharsets.UTF_8));
    assertThat(run(say, "-", "--out", wav.toString(), "--voice", "kevin16")).isZero();
    assertThat(out.toString()).as("say prints no result").isEmpty();

    for (String wrong : List.of("{date Friday}", "{song la}", "{", "{pause 5}", " ")) {
      assertThat(run(new SayCommand(), wrong, "--out", wav.toString(), "--voice", "freetts"))
          .as(wrong)
          .isEqualTo(1);
    }
    assertThat(run(new SayCommand(), "hello", "--out", wav.toString(), "--rate", "9")).isEqualTo(2);
    assertThat(err.toString()).contains("{date 2026-11-27}", "code, nato", "0.5 and 2");
    assertThat(run(new SayCommand(), "hello", "--out", folder.toString(), "--voice", "freetts"))
        .as("a folder is no file")
        .isEqualTo(1);
    assertThat(err.toString()).contains("cannot be written");
  }

  @Test
  void sayListsItsVoices() {
    SayCommand say = new SayCommand();
    say.models = folder;
    assertThat(run(say, "--list-voices")).isZero();
    assertThat(out.toString().lines()).containsExactly("freetts/kevin16");
  }

  private int said(Path wav, String text, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of(text, "--out", wav.toString()));
    words.addAll(List.of("--voice", "freetts"));
    words.addAll(List.of(options));
    assertThat(run(new SayCommand(), words.toArray(String[]::new))).isZero();
    return Wav.read(wav).millis();
  }

  @Test
  void offlineIsForTheLauncherAndTakenByAll() {
    TranscribeCommand transcribe = transcribe();
    transcribe.models = folder;
    assertThat(run(transcribe, "--offline", "a.wav")).isEqualTo(2);
    assertThat(err.toString()).contains("silero_vad.onnx").doesNotContain("--offline");
  }

  @Test
  void transcribeListensForWhatTheFlowsAskFor() {
    TranscribeCommand unknown = transcribe();
    unknown.models = folder;
    assertThat(run(unknown, "--expect", "shoe_size", "a.wav")).isEqualTo(2);
    assertThat(err.toString()).contains("no flow has a slot named shoe_size");
    TranscribeCommand known = transcribe();
    assumeTrue(
        Files.exists(known.models.resolve("moonshine-tiny-en")),
        "the recognizer is missing: models/fetch enables this test");
    String spelled = "src/main/resources/story/rebook-2-reference.wav";
    assertThat(run(known, "--expect", "booking_reference", spelled)).isZero();
    assertThat(out.toString()).contains("Kilo", "Quebec");
  }

  private static TranscribeCommand transcribe() {
    return new TranscribeCommand(
        slot ->
            slot.equals("booking_reference")
                ? new Expectation(slot, "code", "AA999A", List.of())
                : Expectation.NOTHING);
  }

  private int run(Callable<Integer> command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static List<String> keys(JsonNode node) {
    return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
        .toList();
  }
}
