package org.warmline.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Outcome;
import org.warmline.call.Pcm;
import org.warmline.conversation.CallRunner;
import org.warmline.telephony.FarEnd;
import org.warmline.telephony.PacedLine;

/** Whole calls from a telephone that lets our own sound come back. */
@Tag("model")
class EchoCallTest {
  private static final Caller CALLER = new Caller("+12125550101", Locale.US);
  private static final int LONGEST_MILLIS = 180_000;

  @TempDir private static Path cache;
  private static SoundKit sound;

  @BeforeAll
  static void open() {
    sound = SoundKit.open(cache);
  }

  @AfterAll
  static void close() {
    if (sound != null) {
      sound.close();
    }
  }

  @Test
  void aFlightIsMovedThroughEcho() throws Exception {
    List<CallEvent> without = play("without", Optional.empty());
    assertFlightMoved(without);
    for (int decibels : List.of(-20, -12)) {
      EchoPath.Shape shape = EchoPath.Shape.room(decibels, 180);
      List<CallEvent> with = play("echo" + decibels, Optional.of(shape));
      assertFlightMoved(with);
      assertThat(with).noneMatch(CallEvent.Interrupted.class::isInstance);
      assertThat(states(with)).as(shape.toString()).isEqualTo(states(without));
    }
  }

  private static void assertFlightMoved(List<CallEvent> events) {
    assertThat(events)
        .filteredOn(CallEvent.ActionEnded.class::isInstance)
        .map(event -> ((CallEvent.ActionEnded) event).report())
        .as(events::toString)
        .anyMatch(
            report ->
                report.name().equals("rebook_flight")
                    && report.status() == ActionReport.Status.DONE);
    assertThat(events)
        .filteredOn(CallEvent.Ended.class::isInstance)
        .map(event -> ((CallEvent.Ended) event).outcome())
        .containsExactly(Outcome.RESOLVED);
  }

  private static List<String> states(List<CallEvent> events) {
    return events.stream()
        .filter(CallEvent.Moved.class::isInstance)
        .map(event -> ((CallEvent.Moved) event).state())
        .toList();
  }

  private static List<CallEvent> play(String name, Optional<EchoPath.Shape> echo)
      throws InterruptedException, IOException {
    List<CallerMove> moves = new ArrayList<>();
    for (String file :
        List.of(
            "rebook-1-request",
            "rebook-2-reference",
            "rebook-3-name-miller",
            "rebook-4-choice",
            "rebook-5-yes",
            "rebook-6-no-thanks")) {
      moves.add(new CallerMove.Speak("", SoundKit.story(file)));
    }
    FarEnd caller = new SimulatedCaller(moves, new Stopwatch());
    FarEnd end =
        echo.<FarEnd>map(shape -> new EchoingFarEnd(caller, new EchoPath(shape, 11)))
            .orElse(caller);
    try (CallKit kit = sound.kit(name)) {
      return play(kit, new PacedLine(CALLER, end));
    }
  }

  private static List<CallEvent> play(CallKit kit, PacedLine line) throws InterruptedException {
    CallId id = new CallId("echo");
    EventList events = new EventList();
    long[] millis = new long[1];
    CallRunner runner =
        new CallRunner(
            id,
            kit.services(),
            sound
                .speech()
                .side(
                    id,
                    line,
                    kit.services().workers().natives(),
                    kit.services().workers().speaking()),
            events,
            () -> millis[0] * 1_000_000);
    runner.begin(CALLER, "moonshine", "freetts");
    kit.services().workers().awaitIdle();
    while (!line.isOver() && millis[0] < LONGEST_MILLIS) {
      millis[0] += Pcm.FRAME_MILLIS;
      line.tick();
      kit.services().workers().awaitIdle();
    }
    assertThat(line.isOver()).isTrue();
    return events.all();
  }
}
