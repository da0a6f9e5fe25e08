package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.Outcome;
import org.warmline.desk.PastCall;
import org.warmline.desk.PastCalls;
import org.warmline.handoff.CallLog;
import org.warmline.handoff.Summary;

class PastCallsTest {
  private static final String MILLER = "+12125550123";
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private final InstantSource clock = now::get;

  @Test
  void listsTheNewestFirstWithWhatIsKnownOfEach() {
    try (Database database = TestDatabase.open()) {
      begin(database, "first", MILLER);
      handOver(database, "first");
      end(database, "first");
      pass();
      begin(database, "second", "");

      assertThat(database.pastCalls().list(10))
          .containsExactly(
              new PastCall(
                  new CallId("second"),
                  LocalDateTime.of(2026, 11, 22, 11, 0),
                  "",
                  "",
                  "",
                  Optional.empty(),
                  Optional.empty(),
                  "",
                  "",
                  Optional.empty()),
              new PastCall(
                  new CallId("first"),
                  LocalDateTime.of(2026, 11, 22, 10, 0),
                  MILLER,
                  "Anna Miller",
                  "move a flight",
                  Optional.of(Outcome.TO_AGENT),
                  Optional.of(Escalation.Reason.ZERO),
                  "Priya",
                  "done",
                  Optional.of(95L)));
      assertThat(database.pastCalls().list(1)).hasSize(1);
    }
  }

  @Test
  void findsOneWithItsEventsAsTheyAreKept() {
    try (Database database = TestDatabase.open()) {
      begin(database, "first", MILLER);
      log(database).append(new CallId("first"), new CallEvent.Pressed(5, 1, "0"));

      PastCalls.Kept kept = database.pastCalls().findKept(new CallId("first")).orElseThrow();

      assertThat(kept.call().number()).isEqualTo(MILLER);
      assertThat(kept.events()).hasSize(2);
      assertThat(kept.events().getLast())
          .isEqualTo("{\"type\":\"pressed\",\"atMillis\":5,\"turn\":1,\"digit\":\"0\"}");
      assertThat(database.pastCalls().findKept(new CallId("unknown"))).isEmpty();
    }
  }

  @Test
  void findsOtherCallsOfTheSameNumber() {
    try (Database database = TestDatabase.open()) {
      begin(database, "first", MILLER);
      pass();
      begin(database, "other", "+12125550999");
      begin(database, "withheld-1", "");
      begin(database, "withheld-2", "");
      begin(database, "second", MILLER);

      assertThat(ids(database.pastCalls().listEarlier(MILLER, new CallId("second"), 5)))
          .containsExactly("first");
      assertThat(ids(database.pastCalls().listEarlier("", new CallId("withheld-2"), 5))).isEmpty();
    }
  }

  @Test
  void aNumberThatIsTooLongForAListDoesNotLoseTheEvent() {
    try (Database database = TestDatabase.open()) {
      begin(database, "first", "9".repeat(500));

      assertThat(log(database).list(new CallId("first"))).hasSize(1);
      assertThat(database.pastCalls().list(1).getFirst().number()).isEqualTo("9".repeat(40));
    }
  }

  private static List<String> ids(List<PastCall> calls) {
    return calls.stream().map(call -> call.id().value()).toList();
  }

  private void pass() {
    now.updateAndGet(instant -> instant.plusSeconds(3600));
  }

  private void begin(Database database, String call, String number) {
    log(database)
        .append(
            new CallId(call),
            new CallEvent.Started(0, new Caller(number, Locale.US), "text", "text"));
  }

  private void handOver(Database database, String call) {
    database
        .handoffs(clock, ZoneOffset.UTC)
        .open(
            new CallId(call),
            new Escalation(Escalation.Reason.ZERO, List.of(), "support"),
            new Summary(
                "Anna Miller",
                new Summary.Verified(Summary.Verified.Level.NONE, List.of()),
                "move a flight",
                List.of(),
                List.of(),
                List.of(),
                new Summary.MoodShown("calm", ""),
                "",
                0));
  }

  private void end(Database database, String call) {
    CallLog log = log(database);
    log.append(new CallId(call), new CallEvent.Ended(95_400, 3, Outcome.TO_AGENT));
    log.append(
        new CallId(call), new CallEvent.WrappedUp(99_000, 3, new AgentId("Priya"), "done", ""));
  }

  private CallLog log(Database database) {
    return database.callLog(clock, ZoneOffset.UTC);
  }
}
