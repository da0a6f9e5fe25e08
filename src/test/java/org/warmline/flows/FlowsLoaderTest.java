package org.warmline.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.dialogue.Flow;
import org.warmline.dialogue.Handling;
import org.warmline.settings.Fault;
import org.warmline.settings.FaultsException;

class FlowsLoaderTest {
  private static final String GOOD =
      """
      intent: check_in
      title: check in
      handling: automate
      phrases:
        - I want to check in
        - check me in please
        - can I check in for my flight
      slots:
        booking_reference:
          type: code
          pattern: AA999A
          ask: Which booking?
      steps:
        - ask: booking_reference
        - do: find_booking
      """;

  @TempDir Path folder;

  @Test
  void theShippedFlowsLoad() {
    Generation shipped = ShippedFlows.load();
    Flow rebook = shipped.script().flow("rebook_flight");
    assertThat(rebook.handling()).isEqualTo(Handling.AUTOMATE);
    assertThat(rebook.slots().keySet())
        .containsExactly("booking_reference", "last_name", "date", "flight");
    assertThat(shipped.rules().peopleOnly()).contains("agent", "complaint", "bereavement");
    assertThat(shipped.lessons().intents())
        .allSatisfy(lesson -> assertThat(lesson.phrases()).hasSizeGreaterThanOrEqualTo(15));
    assertThat(shipped.summaries().titles()).containsKey("rebook_flight");
  }

  @Test
  void aFolderWithoutHouseAndPolicyTakesTheShippedOnes() throws IOException {
    write("check_in.yaml", GOOD);
    Generation own = ShippedFlows.loader().load(folder);
    assertThat(own.script().flows()).containsOnlyKeys("check_in");
    assertThat(own.script().house().company()).isNotEmpty();
    assertThat(own.rules().agentRequest()).isEqualTo(0.5);
  }

  @Test
  void everyFaultOfEveryFileIsToldAtOnceWithItsPlace() throws IOException {
    write(
        "a.yaml",
        GOOD.replace("type: code", "type: cod").replace("title: check in", "titel: check in"));
    write("b.yaml", GOOD.replace("do: find_booking", "do: find_bookng").replace("AA999A", "AAx"));
    write(
        "c.yaml",
        GOOD.replace("intent: check_in", "intent: c").replace("- ask: booking", "- ask: ticket"));
    write("policy.yaml", "escalate:\n  frustration: 7\nqueues:\n  default: support\n");

    assertThat(faults())
        .extracting(Fault::toString)
        .anySatisfy(
            f ->
                assertThat(f)
                    .contains("a.yaml:10: slots.booking_reference.type")
                    .contains("\"cod\"")
                    .contains("last_name"))
        .anySatisfy(
            f -> assertThat(f).contains("a.yaml").contains("title").contains("must be there"))
        .anySatisfy(
            f -> assertThat(f).contains("a.yaml:2").contains("titel").contains("no such key"))
        .anySatisfy(f -> assertThat(f).contains("b.yaml:11: slots.booking_reference.pattern"))
        .anySatisfy(
            f -> assertThat(f).contains("c.yaml:14: steps.0.ask").contains("ticket_reference"))
        .anySatisfy(
            f ->
                assertThat(f).contains("policy.yaml:2: escalate.frustration").contains("at most 1"))
        .anySatisfy(f -> assertThat(f).contains("policy.yaml").contains("misses_in_a_row"));
  }

  @Test
  void anUnknownActionIsToldWithThoseThereAre() throws IOException {
    write("b.yaml", GOOD.replace("do: find_booking", "do: find_bookng"));
    assertThat(faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(15);
              assertThat(fault.key()).isEqualTo("steps.1.do");
              assertThat(fault.expectation()).contains("find_bookng").contains("find_booking,");
            });
  }

  @Test
  void textThatIsNoYamlIsToldWithItsLine() throws IOException {
    write("a.yaml", "intent: x\ntitle: [unclosed\nhandling: automate\n");
    assertThat(faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isPositive();
              assertThat(fault.expectation()).contains("YAML");
            });
  }

  @Test
  void aKeyGivenTwiceIsAFault() throws IOException {
    write("a.yaml", GOOD + "title: again\n");
    assertThat(faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.expectation()).containsIgnoringCase("duplicate"));
  }

  @Test
  void aQueueIsOnlyFaultedWhenAllIntentsAreKnown() throws IOException {
    String policy = Files.readString(ShippedFlows.FOLDER.resolve("policy.yaml"));
    write("policy.yaml", policy + "  check_in: travel\n  check_out: travel\n");
    write("a.yaml", GOOD);
    assertThat(faults()).extracting(Fault::key).containsExactly("queues.check_out");
    write("b.yaml", GOOD.replace("intent: check_in", "intent: check_out").replace("title", "tit"));
    assertThat(faults()).extracting(Fault::file).allMatch(file -> file.endsWith("b.yaml"));
  }

  @Test
  void aFileThatCannotBeReadHidesNoFaultOfAnother() throws IOException {
    Files.write(folder.resolve("a.yaml"), new byte[] {'i', ':', ' ', (byte) 0xff});
    write("b.yaml", GOOD.replace("do: find_booking", "do: find_bookng"));
    write("c.yaml", GOOD.replace("intent: check_in", "intent: c").replace("title", "titel"));
    write("house.yaml", "company: Us\n");
    assertThat(faults())
        .extracting(Fault::toString)
        .anySatisfy(f -> assertThat(f).endsWith("a.yaml: expected UTF-8 text"))
        .anySatisfy(f -> assertThat(f).contains("b.yaml:15: steps.1.do"))
        .anySatisfy(f -> assertThat(f).contains("c.yaml:2: titel"))
        .anySatisfy(f -> assertThat(f).contains("house.yaml").contains("greeting"));
  }

  @Test
  void twoFilesOfOneIntentAreAFault() throws IOException {
    write("a.yaml", GOOD);
    write("b.yaml", GOOD);
    assertThat(faults())
        .singleElement()
        .satisfies(f -> assertThat(f.toString()).contains("a.yaml"));
  }

  @Test
  void aPlaceThatNothingFillsIsAFaultAtItsPrompt() throws IOException {
    write(
        "a.yaml",
        """
        intent: move
        title: move
        handling: automate
        phrases: [move my flight, move it, another day please]
        slots:
          booking_reference:
            type: code
            pattern: AA999A
            ask: Which booking, {caller}?
            again:
              neutral: Which?
              warm: "Which, {date}?"
          date: {type: date, ask: "Which day, {passenger}?"}
          flight:
            type: choice
            from: find_flights
            ask: "{choices} on {title} of {company}, {flight.passenger}?"
            label: "{time} to {passenger} on {day}"
            none:
              say: "{none}"
        steps:
          - ask: booking_reference
          - check: find_booking
          - ask: flight
          - confirm: "{flight.time}, {date.time}, {flight_number}, {origin}?"
          - do: rebook_flight
        done: "{flight_number} {status}"
        refused:
          seat_taken:
            say: "{seat}"
        """
            .replace("Which booking, {caller}?", "\"Which booking, {caller}?\""));
    assertThat(faults())
        .extracting(fault -> fault.line() + " " + fault.key() + " " + fault.expectation())
        .satisfiesExactly(
            f -> assertThat(f).startsWith("9 slots.booking_reference.ask nothing fills {caller} "),
            f -> assertThat(f).startsWith("17 slots.flight.ask ").contains("{flight.passenger} "),
            f -> assertThat(f).startsWith("18 slots.flight.label ").contains("{passenger}, {day}"),
            f -> assertThat(f).startsWith("20 slots.flight.none.say ").contains("{none}"),
            f -> assertThat(f).startsWith("25 steps.3.confirm ").contains("fills {date.time} here"),
            f -> assertThat(f).startsWith("27 done ").contains("fills {status} here"),
            f -> assertThat(f).startsWith("30 refused.seat_taken.say ").contains("{seat}"));
  }

  @Test
  void aBracketWithoutItsOtherIsAFaultAtItsPrompt() throws IOException {
    write("a.yaml", GOOD.replace("ask: Which booking?", "ask: \"[Listen. Which booking?\""));
    assertThat(faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.key()).endsWith(".ask");
              assertThat(fault.expectation()).contains("what must be heard is written [words]");
            });
  }

  @Test
  void aBraceThatIsNoPlaceIsToldWithTheWholePathOfItsKey() throws IOException {
    write(
        "a.yaml",
        GOOD.replace("ask: Which booking?", "ask: {neutral: \"Which {Booking}?\"}")
            + "refused:\n  not_found:\n    say: \"None: }\"\n");
    assertThat(faults())
        .extracting(Fault::key)
        .containsExactly("slots.booking_reference.ask.neutral", "refused.not_found.say");
  }

  @Test
  void noPlaceIsFaultedForAnActionThatIsMisspelled() throws IOException {
    write(
        "a.yaml",
        GOOD.replace("do: find_booking", "do: find_bookng") + "done: \"Well, {passenger}.\"\n");
    assertThat(faults()).extracting(Fault::key).containsExactly("steps.1.do");
  }

  @Test
  void choicesCanOnlyBeSaidWhereThereIsAChoice() throws IOException {
    write("a.yaml", GOOD + "done: \"{choices} for {passenger}\"\n");
    assertThat(faults())
        .singleElement()
        .satisfies(f -> assertThat(f.expectation()).contains("fills {choices} here"));
  }

  @Test
  void anEmptyOrMissingFolderIsAFault() {
    assertThat(faults())
        .singleElement()
        .satisfies(f -> assertThat(f.expectation()).contains("intent"));
    FaultsException missing =
        catchThrowableOfType(
            FaultsException.class, () -> ShippedFlows.loader().load(folder.resolve("none")));
    assertThat(missing.faults())
        .singleElement()
        .satisfies(f -> assertThat(f.file()).contains("none"));
  }

  private List<Fault> faults() {
    return catchThrowableOfType(FaultsException.class, () -> ShippedFlows.loader().load(folder))
        .faults();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
