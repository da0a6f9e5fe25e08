package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.understanding.ShippedFlows;
import org.warmline.understanding.Understanding;
import picocli.CommandLine;

class UnderstandCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneId.of("America/New_York"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyLineGivesALineInItsOrder() throws IOException {
    int code = run("hi, I need to move my flight to Friday\n\nwhere is my order\nñandú ünd so\n");
    assertThat(code).isZero();
    List<JsonNode> lines = lines();
    assertThat(lines)
        .extracting(l -> l.path("text").asText())
        .containsExactly(
            "hi, I need to move my flight to Friday", "", "where is my order", "ñandú ünd so");
    assertThat(lines.get(0).path("intent").asText()).isEqualTo("rebook_flight");
    assertThat(lines.get(0).path("slots").path("date").asText()).isEqualTo("2026-11-27");
    assertThat(lines.get(0).path("slotDetails").path("date").fieldNames())
        .toIterable()
        .contains("from", "to", "granularity", "heard", "certain");
    assertThat(lines.get(1).path("intent").isNull()).isTrue();
    assertThat(lines.get(1).path("outOfScope").asBoolean()).isTrue();
    assertThat(lines.get(2).path("intent").asText()).isEqualTo("order_status");
  }

  @Test
  void everyKeyIsThereOnEveryLine() throws IOException {
    run("\nyes\n");
    for (JsonNode line : lines()) {
      assertThat(line.fieldNames())
          .toIterable()
          .containsExactly(
              "text",
              "intent",
              "confidence",
              "band",
              "alternatives",
              "outOfScope",
              "slots",
              "slotDetails",
              "agentRequest",
              "frustration",
              "urgency",
              "sensitive",
              "yesNo",
              "evidence");
    }
    assertThat(lines().get(1).path("yesNo").asText()).isEqualTo("yes");
  }

  @Test
  void timeAndExpectedSlotCanBeGiven() throws IOException {
    run("tomorrow\n", "--now", "2026-02-27T23:50", "--zone", "Europe/Berlin");
    assertThat(lines().getFirst().path("slots").path("date").asText()).isEqualTo("2026-02-28");
    out.reset();
    run("kilo x ray four seven two quebec\n", "--expect", "booking_reference");
    assertThat(lines().getFirst().path("slots").path("booking_reference").asText())
        .isEqualTo("KX472Q");
  }

  @Test
  void offlineChangesNothingHere() throws IOException {
    assertThat(run("where is my order\n", "--offline")).isZero();
    assertThat(lines()).hasSize(1);
  }

  @Test
  void whatCannotRunIsSaidAndGivesTwo() {
    assertThat(run("", "--now", "yesterday")).isEqualTo(2);
    assertThat(run("", "--zone", "Mars/Base")).isEqualTo(2);
    assertThat(run("", "--expect", "shoe_size")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("2026-11-22T10:00", "no flow has a slot named shoe_size");
    assertThat(run("", "--nonsense")).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void faultyFlowsAreSaidAndGiveTwo() {
    UnderstandCommand command =
        new UnderstandCommand(
            flows -> {
              throw new IllegalStateException("flows are faulty: line 3");
            },
            new ByteArrayInputStream(new byte[0]),
            print(out),
            print(err),
            CLOCK);
    assertThat(new CommandLine(command).execute()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("flows are faulty: line 3");
  }

  private int run(String input, String... args) {
    UnderstandCommand command =
        new UnderstandCommand(
            flows -> new UnderstandCommand.Taught(unclosed(), UnderstandCommandTest::slot),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            print(out),
            print(err),
            CLOCK);
    return new CommandLine(command).setErr(new java.io.PrintWriter(print(err))).execute(args);
  }

  private static Optional<Expectation> slot(String name) {
    return name.equals("booking_reference")
        ? Optional.of(new Expectation(name, "code", "AA999A", List.of()))
        : Optional.empty();
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

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new java.util.ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
