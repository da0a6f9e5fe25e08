package org.warmline.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.conversation.CallRunner;
import org.warmline.telephony.PacedLine;

/** Callers over our greeting, in sound, on the line's own time. */
@Tag("model")
class BargeInCallTest {
  private static final Caller CALLER = new Caller("+12125550101", Locale.US);
  private static final CallId CALL = new CallId("over-us");

  @TempDir private static Path cache;
  private static SoundKit sound;

  private final Stopwatch stopwatch = new Stopwatch();

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
  void whoOnlyListensAloudHearsTheRest() throws Exception {
    List<CallEvent> events = interrupted("rebook-5-yes", 4600);
    assertThat(events).noneMatch(CallEvent.Interrupted.class::isInstance);
    assertThat(events).noneMatch(CallEvent.Heard.class::isInstance);
    assertThat(events)
        .filteredOn(CallEvent.Murmured.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(((CallEvent.Murmured) event).text()).isNotBlank());
    assertThat(stopwatch.bargeInStops())
        .as("held")
        .singleElement()
        .satisfies(millis -> assertThat(millis).isLessThan(400));
  }

  @Test
  void whatMustBeHeardIsHeardAndTheWordsOverItAreNotLost() throws Exception {
    List<CallEvent> events = interrupted("stop-3", 600);
    assertThat(events)
        .filteredOn(CallEvent.Interrupted.class::isInstance)
        .singleElement()
        .satisfies(
            event -> {
              CallEvent.Interrupted cut = (CallEvent.Interrupted) event;
              assertThat(cut.heard()).contains("automated assistant.");
              assertThat(cut.unheard()).contains("How can I help?");
            });
    assertThat(events)
        .filteredOn(CallEvent.Moved.class::isInstance)
        .extracting(event -> ((CallEvent.Moved) event).state())
        .contains("rebook_flight.booking_reference");
  }

  /**
   * How much of the read-back has been heard is known, so that its question is not answered yet.
   */
  @Test
  void aYesBeforeTheQuestionWasHeardIsNoAnswerToIt() throws Exception {
    List<CallerMove> moves = new ArrayList<>();
    for (String file :
        List.of(
            "rebook-1-request", "rebook-2-reference", "rebook-3-name-miller", "rebook-4-choice")) {
      moves.add(new CallerMove.Speak("", SoundKit.story(file)));
    }
    moves.add(new CallerMove.Interrupt("", SoundKit.story("rebook-5-yes"), 600));
    moves.add(new CallerMove.Speak("", SoundKit.story("rebook-5-yes")));
    moves.add(new CallerMove.HangUp());
    List<CallEvent> events = played("early-yes", moves);
    List<String> order =
        events.stream()
            .filter(
                event ->
                    event instanceof CallEvent.Murmured
                        || event instanceof CallEvent.Heard
                        || (event instanceof CallEvent.ActionBegan began
                            && began.name().equals("rebook_flight")))
            .map(event -> event.getClass().getSimpleName())
            .toList();
    assertThat(order)
        .containsExactly("Heard", "Heard", "Heard", "Heard", "Murmured", "Heard", "ActionBegan");
  }

  private List<CallEvent> interrupted(String file, int afterMillis) throws Exception {
    CallerMove over = new CallerMove.Interrupt("", SoundKit.story(file), afterMillis);
    return played(file, List.of(over, new CallerMove.HangUp()));
  }

  private List<CallEvent> played(String name, List<CallerMove> moves) throws Exception {
    SimulatedCaller caller = new SimulatedCaller(moves, stopwatch);
    PacedLine line = new PacedLine(CALLER, caller);
    EventList events = new EventList();
    long[] millis = new long[1];
    try (CallKit kit = sound.kit(name)) {
      CallRunner runner =
          new CallRunner(
              CALL,
              kit.services(),
              sound
                  .speech()
                  .side(
                      CALL,
                      line,
                      kit.services().workers().natives(),
                      kit.services().workers().speaking()),
              events,
              () -> millis[0] * 1_000_000);
      runner.begin(CALLER, "moonshine", "freetts");
      kit.services().workers().awaitIdle();
      while (!line.isOver() && millis[0] < 120_000) {
        millis[0] += Pcm.FRAME_MILLIS;
        line.tick();
        kit.services().workers().awaitIdle();
      }
    }
    assertThat(line.isOver()).isTrue();
    return events.all();
  }
}
