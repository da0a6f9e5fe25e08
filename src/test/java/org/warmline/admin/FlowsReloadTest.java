package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.Expectation;
import org.warmline.flows.FolderWatch;
import org.warmline.flows.Generation;
import org.warmline.understanding.School;
import org.warmline.understanding.Understanding;

class FlowsReloadTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("warmline.home"), "dialplans", "flows");
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");

  @TempDir private Path home;
  private final List<Generation> given = new ArrayList<>();
  private final List<Understanding> taught = new ArrayList<>();
  private final StringWriter err = new StringWriter();
  private School school;
  private Path flows;
  private FlowsReload reload;

  @BeforeEach
  void furnish() throws IOException {
    flows = Files.createDirectories(home.resolve("dialplans/flows"));
    for (String name : List.of("house", "policy", "goodbye", "help", "order_status", "agent")) {
      Files.copy(SHIPPED.resolve(name + ".yaml"), flows.resolve(name + ".yaml"));
    }
    school = School.open(Optional.of(Path.of("target", "check-phrase-vectors")));
    Installation installation = new Installation(home, home.resolve("models"), Map.of());
    reload =
        new FlowsReload(
            new FolderWatch(flows, 1000),
            () -> installation.flowsOf(Locale.US),
            school,
            (generation, understanding) -> {
              given.add(generation);
              taught.add(understanding);
            },
            new PrintWriter(err));
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void newFlowsAreUnderstoodAndTheOldOnesStillAre() throws IOException {
    reload.look(true, 0);
    Files.writeString(
        flows.resolve("lost_property.yaml"),
        """
        intent: lost_property
        title: find something that was lost
        handling: people_only
        phrases:
          - I left my umbrella on the plane
          - I lost my bag on board
          - I forgot my jacket in the cabin
        """);
    reload.look(false, 100);
    assertThat(given).hasSize(1);
    reload.look(false, 1200);
    assertThat(given).hasSize(2);
    assertThat(given.get(0).script().flows()).doesNotContainKey("lost_property");
    assertThat(intent(1)).contains("lost_property");
    assertThat(intent(0)).isNotEqualTo(Optional.of("lost_property"));
    assertThat(err.toString())
        .contains("Flows are read anew")
        .contains("lost_property.yaml: lost_property has 3 phrases, fewer than 10");
    reload.look(false, 9000);
    assertThat(given).hasSize(2);
  }

  @Test
  void aFaultIsToldWithItsPlaceAndTheLastGoodFlowsStay() throws IOException {
    reload.look(true, 0);
    Path file = flows.resolve("help.yaml");
    String good = Files.readString(file);
    Files.writeString(
        file, "intent: help\ntitle: get help\nhandling: sometimes\nphrases: [help]\n");
    reload.look(false, 1000);
    reload.look(false, 2000);
    assertThat(given).hasSize(1);
    assertThat(err.toString())
        .contains(file + ":3: handling: ")
        .contains("those read before stay in use");
    Files.writeString(file, good);
    reload.look(false, 3000);
    reload.look(false, 4000);
    assertThat(given).hasSize(2);
  }

  @Test
  void aLanguageThatTheVoiceDoesNotSpeakIsAFault() throws IOException {
    Path house = flows.resolve("house.yaml");
    String text = Files.readString(house);
    Files.writeString(house, text.replaceFirst("(?m)^language:.*$", "language: en-GB"));
    assertThat(Files.readString(house)).contains("language: en-GB");
    reload.look(true, 0);
    assertThat(given).isEmpty();
    assertThat(err.toString()).contains("house.yaml: language: has changed to en_GB");
  }

  @Test
  void aFolderThatIsGoneChangesNothing() throws IOException {
    try (Stream<Path> files = Files.list(flows)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    reload.look(true, 0);
    assertThat(given).isEmpty();
    assertThat(err.toString()).contains("those read before stay in use");
  }

  private Optional<String> intent(int generation) {
    return taught
        .get(generation)
        .understand("I think I left my umbrella on the plane", Expectation.NOTHING, NOW)
        .intent();
  }

  @Test
  void aServiceThatStartsTellsAFewWarningsAndHowToSeeTheRest() {
    assertThat(FlowsReload.shortened(List.of("a", "b", "c"))).containsExactly("a", "b", "c");
    assertThat(FlowsReload.shortened(List.of("a", "b", "c", "d", "e")))
        .hasSize(4)
        .startsWith("a", "b", "c")
        .last()
        .asString()
        .contains("2 more", "./warmline check");
  }
}
