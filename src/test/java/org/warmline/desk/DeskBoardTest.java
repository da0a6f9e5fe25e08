package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;
import org.warmline.call.Party;

class DeskBoardTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private final List<PastCall> past = new ArrayList<>();
  private final DeskBoard board = new DeskBoard(new KnownCalls(past), Runnable::run, now::get);

  @Test
  void tellsWhoeverWatchesACallWhatChangesInItAlone() {
    List<String> told = new ArrayList<>();
    board.onEvent(Calls.CALL, Calls.said(10, 0, "Hello."));
    List<Line> before = board.call(Calls.CALL).watch(watcher(told));
    board.onEvent(Calls.CALL, Calls.said(20, 0, "How can I help?"));
    board.onEvent(new CallId("another"), Calls.said(20, 0, "Hello you."));
    board.onPartial(Calls.CALL, Party.CALLER, "i need");
    board.onEvent(Calls.CALL, Calls.step(30, HandoffStep.WAITING));

    assertThat(before).extracting(Line::text).containsExactly("Hello.");
    assertThat(told).containsExactly("How can I help?", "i need", "change");
  }

  @Test
  void countsThoseWhoWaitAndHowLongTheFirstHas() {
    wait("one");
    pass(Duration.ofSeconds(20));
    wait("two");
    pass(Duration.ofSeconds(10));
    assertThat(board.waiting()).isEqualTo(new DeskBoard.Waiting(2, 30_000));

    board.onEvent(new CallId("one"), Calls.step(30_000, HandoffStep.BRIDGED));
    assertThat(board.waiting()).isEqualTo(new DeskBoard.Waiting(1, 10_000));

    board.onEvent(new CallId("two"), new CallEvent.Ended(10_000, 1, Outcome.ABANDONED));
    assertThat(board.waiting()).isEqualTo(new DeskBoard.Waiting(0, 0));
  }

  @Test
  void dropsACallHalfAnHourAfterItsEnd() {
    begin("old");
    begin("going-on");
    board.onEvent(new CallId("old"), new CallEvent.Ended(1000, 1, Outcome.RESOLVED));
    pass(Duration.ofMinutes(29));
    begin("new");
    assertThat(board.size()).isEqualTo(3);

    pass(Duration.ofMinutes(2));
    begin("newer");

    assertThat(board.size()).isEqualTo(3);
    assertThat(board.seen(new CallId("going-on")).events()).hasSize(1);
  }

  @Test
  void keepsAThousandCallsAtMost() {
    for (int i = 0; i < 1500; i++) {
      begin("call-" + i);
    }

    assertThat(board.size()).isLessThanOrEqualTo(1000);
    assertThat(board.seen(new CallId("call-1499")).events()).hasSize(1);
  }

  @Test
  void looksUpWhatTheCallerCalledAboutBefore() {
    past.add(past("find out where an order is", Optional.of(Outcome.TO_AGENT), "Tom"));
    past.add(past("", Optional.of(Outcome.RESOLVED), ""));
    past.add(past("move a flight", Optional.empty(), ""));
    board.onEvent(Calls.CALL, Calls.started("+12125550101"));

    assertThat(board.seen(Calls.CALL).earlier())
        .containsExactly(
            new Card.Earlier("2026-11-18", "find out where an order is: handed to Tom"),
            new Card.Earlier("2026-11-18", "Done by the assistant"),
            new Card.Earlier("2026-11-18", "move a flight: no end was noted"));

    board.onEvent(new CallId("withheld"), Calls.started(""));
    assertThat(board.seen(new CallId("withheld")).earlier()).isEmpty();
  }

  @Test
  void timeInACallStandsStillWhenItHasEnded() {
    begin("one");
    pass(Duration.ofSeconds(5));
    board.onEvent(new CallId("one"), new CallEvent.Ended(5000, 1, Outcome.RESOLVED));
    pass(Duration.ofSeconds(50));

    assertThat(board.seen(new CallId("one")).nowMillis()).isEqualTo(5000);
  }

  private void begin(String call) {
    board.onEvent(new CallId(call), Calls.started(""));
  }

  private void wait(String call) {
    begin(call);
    board.onEvent(new CallId(call), Calls.step(0, HandoffStep.WAITING));
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static PastCall past(String wants, Optional<Outcome> outcome, String agent) {
    return new PastCall(
        new CallId("past"),
        LocalDateTime.of(2026, 11, 18, 9, 0),
        "+12125550101",
        "",
        wants,
        outcome,
        Optional.empty(),
        agent,
        "",
        Optional.empty());
  }

  private static DeskBoard.Watcher watcher(List<String> told) {
    return new DeskBoard.Watcher() {
      @Override
      public void onCallChange() {
        told.add("change");
      }

      @Override
      public void onLines(CallId call, List<Line> changed) {
        changed.forEach(line -> told.add(line.text()));
      }
    };
  }
}
