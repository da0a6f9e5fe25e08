package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.Custody;
import org.warmline.handoff.Handoffs;
import org.warmline.handoff.Owner;
import org.warmline.handoff.Summary;

class HandoffsTest {
  private static final CallId CALL = new CallId("a-call");
  static final Escalation ZERO = new Escalation(Escalation.Reason.ZERO, List.of(), "support");
  static final Summary SUMMARY =
      new Summary(
          "Miller",
          new Summary.Verified(Summary.Verified.Level.DATA, List.of("last_name")),
          "move a flight",
          List.of(),
          List.of(),
          List.of("move a flight"),
          new Summary.MoodShown("calm", ""),
          "Miller, verified.",
          1);

  @Test
  void exactlyOneOfEightThatMoveACallAtOnceWins() {
    try (Database database = TestDatabase.open()) {
      Handoffs handoffs = opened(database);
      List<Callable<Boolean>> movers =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> handoffs.move(CALL, Custody.OPENED, waiting("Agent " + i)))
              .toList();

      assertThat(Together.run(movers)).containsOnlyOnce(true);

      assertThat(handoffs.findCustody(CALL).orElseThrow().moves()).isEqualTo(1);
    }
  }

  @Test
  void theWinnerIsTheOneThatIsFoundAfterwards() {
    try (Database database = TestDatabase.open()) {
      Handoffs handoffs = opened(database);
      List<Callable<Boolean>> movers =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> handoffs.move(CALL, Custody.OPENED, waiting("Agent " + i)))
              .toList();

      int winner = Together.run(movers).indexOf(true);

      assertThat(handoffs.findCustody(CALL)).contains(waiting("Agent " + winner));
    }
  }

  @Test
  void aChangeFromAStateThatIsPastChangesNothing() {
    try (Database database = TestDatabase.open()) {
      Handoffs handoffs = opened(database);
      Custody ended = Custody.OPENED.ended().orElseThrow();

      assertThat(handoffs.move(CALL, Custody.OPENED, ended)).isTrue();
      assertThat(handoffs.move(CALL, Custody.OPENED, waiting("Priya"))).isFalse();
      assertThat(handoffs.move(new CallId("unknown"), Custody.OPENED, ended)).isFalse();

      assertThat(handoffs.findCustody(CALL)).contains(ended);
      assertThat(handoffs.findCustody(new CallId("unknown"))).isEmpty();
    }
  }

  @Test
  void listsTheCallsThatSomebodyStillAnswersFor() {
    try (Database database = TestDatabase.open()) {
      Handoffs handoffs = handoffs(database);
      for (Owner owner : Owner.values()) {
        CallId call = new CallId(owner.name());
        handoffs.open(call, ZERO, SUMMARY);
        handoffs.move(
            call, Custody.OPENED, new Custody(owner, Optional.empty(), Optional.empty(), 1));
      }

      assertThat(handoffs.listUnfinished())
          .extracting(CallId::value)
          .containsExactlyInAnyOrder("BOT", "QUEUE", "AGENT");
    }
  }

  private static Custody waiting(String agent) {
    return new Custody(
        Owner.QUEUE, Optional.of(HandoffStep.RINGING), Optional.of(new AgentId(agent)), 1);
  }

  private static Handoffs opened(Database database) {
    Handoffs handoffs = handoffs(database);
    handoffs.open(CALL, ZERO, SUMMARY);
    handoffs.open(CALL, ZERO, SUMMARY);
    return handoffs;
  }

  private static Handoffs handoffs(Database database) {
    return database.handoffs(Clock.systemUTC(), ZoneOffset.UTC);
  }
}
