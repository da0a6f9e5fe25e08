package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.understanding.Lessons;
import org.warmline.understanding.PhraseWarning;
import org.warmline.understanding.School;
import org.warmline.web.WebServer;
import org.warmline.web.WebSettings;
import picocli.CommandLine;

class CheckCommandTest {
  private static final Path FLOWS =
      Path.of(System.getProperty("warmline.home"), "dialplans", "flows");

  /** Keeps the phrases' vectors from one test to the next; ends with the tests. */
  private static final School SCHOOL =
      School.open(Optional.of(Path.of("target", "check-phrase-vectors")));

  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void furnish() throws IOException {
    Path flows = Files.createDirectories(home.resolve("dialplans/flows"));
    try (Stream<Path> shipped = Files.list(FLOWS)) {
      for (Path file : shipped.toList()) {
        Files.copy(file, flows.resolve(file.getFileName().toString()));
      }
    }
    environment.put("WARMLINE_WEB_PORT", "0");
  }

  @Test
  void everyLineSaysHowItStandsAndWhatIsWantingHowToMendIt() {
    assertThat(run()).as("the models are missing here").isEqualTo(1);
    assertThat(out.toString())
        .contains("ok         settings and flows (the defaults): are read, and without fault")
        .contains("ok         port for the pages (127.0.0.1:0): is free")
        .contains("ok         database (" + home.resolve("run/database") + "): opens")
        .contains("WANTING    models (")
        .contains("-> run models/fetch")
        .contains("not tried  Asterisk (asterisk.enabled): is false in the settings")
        .endsWith("1 wanting." + System.lineSeparator());
  }

  @Test
  void allFaultsOfTheSettingsAreToldAndNothingElseIsTried() throws IOException {
    Path file = home.resolve("my.yaml");
    Files.writeString(file, "speech:\n  workers: many\nasterisk:\n  agi_port: 70000\n");
    assertThat(run("--settings", file.toString(), "--json")).isEqualTo(1);
    List<JsonNode> lines = json();
    assertThat(lines)
        .extracting(line -> line.path("verdict").asText())
        .containsExactly("wanting", "wanting", "not_tried");
    assertThat(lines.get(1).path("where").asText()).isEqualTo(file + ":4");
    assertThat(lines.get(1).path("found").asText()).contains("asterisk.agi_port");
  }

  @Test
  void phrasesThatCollideAreWarnedAboutAndNotWanting() throws IOException {
    Path file = home.resolve("dialplans/flows/goodbye.yaml");
    Files.writeString(
        file,
        """
        intent: goodbye
        title: hang up
        handling: control
        phrases: ["goodbye", "bye then", "where on earth is my order"]
        """);
    run("--json");
    assertThat(json())
        .filteredOn(line -> line.path("verdict").asText().equals("warning"))
        .filteredOn(line -> line.path("where").asText().equals(file.toString()))
        .extracting(line -> line.path("found").asText())
        .anyMatch(found -> found.contains("goodbye has 3 phrases, fewer than 10"))
        .anyMatch(
            found ->
                found.contains("\"where on earth is my order\" (goodbye) is nearer to")
                    && found.contains("order_status.yaml"));
  }

  @Test
  void withoutAnAsteriskTheFolderIsTriedAndTheRestIsNot() throws IOException {
    asteriskAt(deadPort());
    run("--json");
    List<JsonNode> lines = json();
    assertThat(lines)
        .filteredOn(line -> line.path("what").asText().equals("folder of spoken summaries"))
        .singleElement()
        .satisfies(line -> assertThat(line.path("verdict").asText()).isEqualTo("ok"));
    assertThat(lines)
        .filteredOn(line -> line.path("what").asText().equals("Asterisk's manager interface"))
        .singleElement()
        .satisfies(line -> assertThat(line.path("mend").asText()).contains("start Asterisk"));
    try (var left = Files.list(home.resolve("run/whispers"))) {
      assertThat(left).as("nothing is left behind").isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    asteriskAt(deadPort());
    Files.writeString(home.resolve("taken"), "a file");
    environment.put("WARMLINE_ASTERISK_WHISPER_FOLDER", "taken/whispers");
    assertThat(run()).isEqualTo(1);
    assertThat(out.toString())
        .contains("WANTING    folder of spoken summaries")
        .contains("WANTING    Asterisk's manager interface");
  }

  @Test
  void aPortOfAnotherProgramIsTold() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("WARMLINE_WEB_PORT", Integer.toString(other.getLocalPort()));
      run();
    }
    assertThat(out.toString()).contains("WANTING    port for the pages").contains("Cannot listen");
  }

  @Test
  void aServiceThatRunsIsKnownAsOne() {
    WebSettings any = new WebSettings("127.0.0.1", 0, Optional.empty(), false, Optional.empty());
    try (WebServer service = WebServer.start(any, List.of())) {
      environment.put(
          "WARMLINE_WEB_PORT", Integer.toString(URI.create(service.origin()).getPort()));
      run();
    }
    assertThat(out.toString())
        .contains("): the service runs there")
        .contains("run/database): the service has it open");
  }

  private void asteriskAt(int port) {
    environment.putAll(
        Map.of(
            "WARMLINE_ASTERISK_ENABLED", "true",
            "WARMLINE_ASTERISK_SECRET", "s3cret",
            "WARMLINE_ASTERISK_WHISPER_FOLDER", "run/whispers",
            "WARMLINE_ASTERISK_MANAGER_PORT", Integer.toString(port),
            "WARMLINE_ASTERISK_AGI_PORT", "0",
            "WARMLINE_ASTERISK_AUDIO_PORT", "0"));
  }

  private static int deadPort() throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return closed.getLocalPort();
    }
  }

  private static List<PhraseWarning> review(Lessons lessons) {
    return SCHOOL.review(lessons);
  }

  private int run(String... arguments) {
    Installation installation = new Installation(home, home.resolve("models"), environment);
    CommandLine line = new CommandLine(new CheckCommand(installation, CheckCommandTest::review));
    line.setOut(new PrintWriter(out));
    line.setExecutionExceptionHandler(new RunFailures());
    return line.execute(arguments);
  }

  private List<JsonNode> json() {
    ObjectMapper mapper = new ObjectMapper();
    return out.toString()
        .lines()
        .map(
            line -> {
              try {
                return mapper.readTree(line);
              } catch (IOException malformed) {
                throw new IllegalStateException(line, malformed);
              }
            })
        .toList();
  }
}
