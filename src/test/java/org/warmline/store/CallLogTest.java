package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.ActionReport;
import org.warmline.call.AgentId;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Choice;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;
import org.warmline.call.Party;
import org.warmline.call.RowChange;
import org.warmline.call.Tone;
import org.warmline.handoff.CallLog;

class CallLogTest {
  private static final CallId CALL = new CallId("a-call");
  private static final Evidence EVIDENCE = new Evidence("frustration", "words", "…", 0.25, 2);
  private static final AgentId PRIYA = new AgentId("Priya");
  private static final List<CallEvent> ONE_OF_EACH =
      List.of(
          new CallEvent.Started(0, new Caller("+15550100", Locale.US), "moonshine", "piper"),
          new CallEvent.Said(10, 0, "Hello \"you\", ça va?", Tone.NEUTRAL, ""),
          new CallEvent.Interrupted(900, 1, 890, "Hello you,", "ça va?"),
          new CallEvent.Murmured(950, 1, "mm-hm"),
          new CallEvent.Rejoined(960, 1, 240),
          new CallEvent.Heard(2000, 1, "i need to move my flight", 0.875),
          new CallEvent.Heard(2050, 1, "it's miller", 0.875, Map.of("last_name", "miller")),
          new CallEvent.Pressed(2100, 1, "0"),
          new CallEvent.Silent(2200, 1),
          understood(Optional.of("rebook_flight"), Band.ACT),
          understood(Optional.empty(), Band.REJECT),
          new CallEvent.Moved(2400, 1, "rebook_flight.date"),
          new CallEvent.ActionBegan(2500, 1, "find_flights", "k1", Map.of("date", "2026-11-27")),
          new CallEvent.ActionEnded(2600, 1, report()),
          new CallEvent.Escalated(
              2700,
              2,
              new Escalation(Escalation.Reason.AGENT_REQUEST, List.of(EVIDENCE), "support")),
          new CallEvent.Timed(2800, 2, 300, 60, 10, 5, 20, 395),
          new CallEvent.Handoff(2810, 2, HandoffStep.WAITING, Optional.empty()),
          new CallEvent.Handoff(2820, 2, HandoffStep.BRIDGED, Optional.of(PRIYA)),
          new CallEvent.Talked(2830, 2, Party.AGENT, "hello, this is priya", 0.75),
          new CallEvent.WrappedUp(2840, 2, PRIYA, "done", "all well"),
          new CallEvent.Ended(3000, 2, Outcome.TO_AGENT));

  @TempDir Path directory;

  @Test
  void givesEveryKindOfEventBackAsItWas() {
    try (Database database = TestDatabase.open()) {
      CallLog log = log(database);
      ONE_OF_EACH.forEach(event -> log.append(CALL, event));

      assertThat(log.list(CALL)).isEqualTo(ONE_OF_EACH);
      assertThat(log.list(new CallId("unknown"))).isEmpty();
      assertThat(ONE_OF_EACH.stream().map(CallEvent::getClass).distinct().toList())
          .as("every kind there is")
          .hasSize(CallEvent.class.getPermittedSubclasses().length);
    }
  }

  @Test
  void putsAMaskedEventInThePlaceOfTheOneThatHeldTooMuch() {
    try (Database database = TestDatabase.open()) {
      CallLog log = log(database);
      ONE_OF_EACH.forEach(event -> log.append(CALL, event));
      for (CallEvent was : ONE_OF_EACH) {
        if (was instanceof CallEvent.Heard heard) {
          CallEvent now = new CallEvent.Heard(heard.atMillis(), heard.turn(), "\u2022", 0.5);
          log.replace(CALL, heard, now);
          log.replace(new CallId("unknown"), heard, now);

          assertThat(log.list(CALL)).contains(now).doesNotContain(was).hasSize(ONE_OF_EACH.size());
          assertThat(log.list(CALL).indexOf(now)).isEqualTo(ONE_OF_EACH.indexOf(was));
        }
      }
    }
  }

  @Test
  void keepsKindsAndWordsInSmallLettersUnderStableKeys() {
    Json<CallEvent> json = Json.of(CallEvent.class);

    assertThat(json.write(understood(Optional.empty(), Band.REJECT)))
        .isEqualTo(
            "{\"type\":\"understood\",\"atMillis\":2300,\"turn\":1,\"intent\":null,"
                + "\"confidence\":0.5,\"band\":\"reject\",\"slots\":{},\"agentRequest\":0.125,"
                + "\"frustration\":0.25,\"urgency\":0.0,\"heard\":{},\"unclear\":[]}");
    assertThat(json.write(new CallEvent.Ended(1, 2, Outcome.HUNG_UP)))
        .isEqualTo("{\"type\":\"ended\",\"atMillis\":1,\"turn\":2,\"outcome\":\"hung_up\"}");
    assertThat(
            json.write(
                new CallEvent.Heard(1, 2, "it's miller", 0.5, Map.of("last_name", "miller"))))
        .isEqualTo(
            "{\"type\":\"heard\",\"atMillis\":1,\"turn\":2,\"text\":\"it's miller\","
                + "\"confidence\":0.5,\"personal\":{\"last_name\":\"miller\"}}");
  }

  @Test
  void keepsTheWordsOfASlotAndThatTheyAreUnclear() {
    CallEvent.Understood heard =
        new CallEvent.Understood(
            2300,
            1,
            Optional.of("rebook_flight"),
            0.5,
            Band.ACT,
            Map.of("date", "2026-11-27"),
            0,
            0,
            0,
            Map.of("date", "friday"),
            Set.of("date"));
    Json<CallEvent> json = Json.of(CallEvent.class);

    assertThat(json.read(json.write(heard))).isEqualTo(heard);
  }

  @Test
  void readsWhatAnOlderProgramKeptWithoutThem() {
    assertThat(
            Json.of(CallEvent.class)
                .read(
                    "{\"type\":\"understood\",\"atMillis\":2300,\"turn\":1,\"intent\":null,"
                        + "\"confidence\":0.5,\"band\":\"reject\",\"slots\":{},"
                        + "\"agentRequest\":0.125,\"frustration\":0.25,\"urgency\":0.0}"))
        .isEqualTo(understood(Optional.empty(), Band.REJECT));
    assertThat(
            Json.of(CallEvent.class)
                .read(
                    "{\"type\":\"heard\",\"atMillis\":1,\"turn\":2,\"text\":\"hi\",\"confidence\":0.5}"))
        .isEqualTo(new CallEvent.Heard(1, 2, "hi", 0.5));
  }

  @Test
  void keepsAnAgentAsTheBareName() {
    assertThat(
            Json.of(CallEvent.class)
                .write(new CallEvent.Handoff(1, 2, HandoffStep.BRIDGED, Optional.of(PRIYA))))
        .isEqualTo(
            "{\"type\":\"handoff\",\"atMillis\":1,\"turn\":2,\"step\":\"bridged\","
                + "\"agent\":\"Priya\"}");
  }

  @Test
  void passesOverKeysThatANewerProgramHasAdded() {
    assertThat(
            Json.of(CallEvent.class)
                .read(
                    "{\"type\":\"pressed\",\"atMillis\":1,\"turn\":2,\"digit\":\"0\","
                        + "\"pressure\":{\"hard\":true}}"))
        .isEqualTo(new CallEvent.Pressed(1, 2, "0"));
  }

  @Test
  void keepsTheOrderOfEachCallWhenManyAppendAtTheSameTime() {
    try (Database database = TestDatabase.open()) {
      CallLog log = log(database);
      List<Callable<Boolean>> lines =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> appendTwenty(log, i))
              .toList();

      assertThat(Together.run(lines)).containsOnly(true);

      for (int call = 0; call < 2; call++) {
        List<CallEvent> events = log.list(new CallId("call-" + call));
        assertThat(events).hasSize(80).satisfies(all -> assertThat(new HashSet<>(all)).hasSize(80));
        for (int line = call; line < 8; line += 2) {
          int turn = line;
          assertThat(events.stream().map(CallEvent.Silent.class::cast))
              .filteredOn(event -> event.turn() == turn)
              .extracting(CallEvent::atMillis)
              .isSorted();
        }
      }
    }
  }

  @Test
  void keepsAnEventWhoseWriterDiedRightAfterwards() throws Exception {
    try (OtherProgram other = OtherProgram.start("die-after-append", directory)) {
      assertThat(other.waitFor()).isEqualTo(7);
    }
    try (Database database = Database.open(DatabaseSettings.inDirectory(directory))) {
      assertThat(log(database).list(OtherProgram.CALL))
          .containsExactly(new CallEvent.Pressed(5, 1, "0"));
    }
  }

  @Test
  void outlivesAnInterruptedThread() {
    try (Database database = Database.open(DatabaseSettings.inDirectory(directory))) {
      CallLog log = log(database);
      for (int i = 0; i < 50; i++) {
        Together.run(
            List.<Callable<Boolean>>of(
                () -> {
                  Thread.currentThread().interrupt();
                  try {
                    log.append(CALL, new CallEvent.Silent(1, 1));
                  } catch (RuntimeException e) {
                    return Thread.interrupted();
                  }
                  return Thread.interrupted();
                }));
      }
      log.append(CALL, new CallEvent.Silent(2, 2));
      assertThat(log.list(CALL)).contains(new CallEvent.Silent(2, 2));
    }
  }

  private static boolean appendTwenty(CallLog log, int line) {
    CallId call = new CallId("call-" + line % 2);
    for (int i = 0; i < 20; i++) {
      log.append(call, new CallEvent.Silent(i, line));
    }
    return true;
  }

  private static CallLog log(Database database) {
    return database.callLog(Clock.systemUTC(), ZoneOffset.UTC);
  }

  private static CallEvent understood(Optional<String> intent, Band band) {
    return new CallEvent.Understood(2300, 1, intent, 0.5, band, Map.of(), 0.125, 0.25, 0);
  }

  private static ActionReport report() {
    return new ActionReport(
        "find_flights",
        "k1",
        ActionReport.Status.DONE,
        "",
        Map.of("date", "2026-11-27"),
        Map.of("origin", "Boston"),
        Arrays.asList(new Choice("f1", Map.of("time", "07:40"))),
        List.of(new RowChange("booking", "KX472Q", Map.of("a", "1"), Map.of("a", "2"))));
  }
}
