package org.warmline.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.call.Outcome;
import org.warmline.call.Pcm;
import org.warmline.call.RowChange;
import org.warmline.conversation.CallRunner;
import org.warmline.telephony.PacedLine;

/** Calls held in sound, from the caller's voice to the changed row, on a clock of their own. */
@Tag("model")
class SoundCallTest {
  private static final Caller CALLER = new Caller("+12125550101", Locale.US);

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
  void aFlightIsMovedByVoice() throws Exception {
    try (CallKit kit = sound.kit("rebook")) {
      List<TalkTurn> turns =
          talk(
              kit,
              "rebook-1-request",
              "rebook-2-reference",
              "rebook-3-name-miller",
              "rebook-4-choice",
              "rebook-5-yes",
              "rebook-6-no-thanks");
      assertThat(turns.get(0).said()).contains("automated assistant").contains("press zero");
      List<RowChange> rows =
          turns.stream()
              .flatMap(turn -> turn.actions().stream())
              .filter(action -> action.name().equals("rebook_flight"))
              .filter(action -> action.status() == ActionReport.Status.DONE)
              .flatMap(action -> action.rows().stream())
              .toList();
      assertThat(rows)
          .as(() -> turns.toString())
          .anyMatch(row -> row.table().equals("booking") && row.id().equals("KX472Q"));
      assertThat(turns.get(turns.size() - 1).outcome())
          .as(() -> turns.toString())
          .contains(Outcome.RESOLVED);
    }
  }

  @Test
  void anAngryCallerReachesAPersonWithTheEvidence() throws Exception {
    try (CallKit kit = sound.kit("angry")) {
      List<TalkTurn> turns =
          talk(kit, "lost-1-order", "lost-2-stripes", "lost-3-whatsit", "lost-4-person");
      TalkTurn last = turns.get(turns.size() - 1);
      assertThat(last.outcome()).as(() -> turns.toString()).contains(Outcome.TO_AGENT);
      Escalation escalation = last.escalation().orElseThrow();
      assertThat(escalation.reason()).isEqualTo(Escalation.Reason.AGENT_REQUEST);
      assertThat(escalation.evidence())
          .extracting(Evidence::of)
          .contains("agent_request", "frustration");
      assertThat(turns.subList(0, 4)).allMatch(turn -> turn.escalation().isEmpty());
    }
  }

  @Test
  void noiseTonesAndSilenceAreNoWords() throws Exception {
    try (CallKit kit = sound.kit("noise")) {
      WavTalk talk = new WavTalk(new CallId("noise"), kit.services(), sound.speech(), CALLER);
      talk.begin();
      for (Pcm noise : List.of(Pcm.silence(3000), noise(3000), tone(3000, 440), dtmf(500))) {
        TalkTurn turn = talk.say(noise);
        assertThat(turn.heard()).isEmpty();
        assertThat(turn.escalation()).isEmpty();
      }
    }
  }

  @Test
  void aCallerWhoSpeaksOverUsIsHeardAndWeFallSilent() throws Exception {
    try (CallKit kit = sound.kit("barge")) {
      Stopwatch stopwatch = new Stopwatch();
      CallerMove interrupts = new CallerMove.Interrupt("", SoundKit.story("stop-3"), 5000);
      List<CallEvent> events = play(kit, stopwatch, List.of(interrupts, new CallerMove.HangUp()));
      assertThat(events)
          .filteredOn(CallEvent.Interrupted.class::isInstance)
          .singleElement()
          .satisfies(
              event ->
                  assertThat(((CallEvent.Interrupted) event).playedMillis())
                      .isBetween(4500L, 7000L));
      assertThat(stopwatch.bargeInStops())
          .singleElement()
          .satisfies(ms -> assertThat(ms).isLessThan(400));
      assertThat(events)
          .filteredOn(CallEvent.Moved.class::isInstance)
          .extracting(event -> ((CallEvent.Moved) event).state())
          .contains("rebook_flight.booking_reference");
    }
  }

  @Test
  void zeroInTheGreetingStopsItAndReachesAPerson() throws Exception {
    try (CallKit kit = sound.kit("zero")) {
      Stopwatch stopwatch = new Stopwatch();
      List<CallEvent> events = play(kit, stopwatch, List.of(new CallerMove.Press('0', 1000)));
      assertThat(events)
          .filteredOn(CallEvent.Escalated.class::isInstance)
          .extracting(event -> ((CallEvent.Escalated) event).escalation().reason())
          .containsExactly(Escalation.Reason.ZERO);
      assertThat(kit.services().handoffs().findSummary(new CallId("played"))).isPresent();
      assertThat(kit.services().log().list(new CallId("played"))).isEqualTo(events);
    }
  }

  private static List<TalkTurn> talk(CallKit kit, String... files)
      throws InterruptedException, IOException {
    WavTalk talk = new WavTalk(new CallId("talk"), kit.services(), sound.speech(), CALLER);
    List<TalkTurn> turns = new ArrayList<>(List.of(talk.begin()));
    for (String file : files) {
      turns.add(talk.say(SoundKit.story(file)));
    }
    return turns;
  }

  private static List<CallEvent> play(CallKit kit, Stopwatch stopwatch, List<CallerMove> moves)
      throws InterruptedException {
    SimulatedCaller caller = new SimulatedCaller(moves, stopwatch);
    PacedLine line = new PacedLine(CALLER, caller);
    EventList events = new EventList();
    long[] millis = new long[1];
    CallRunner runner =
        new CallRunner(
            new CallId("played"),
            kit.services(),
            sound
                .speech()
                .side(
                    new CallId("played"),
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
    assertThat(line.isOver()).isTrue();
    return events.all();
  }

  private static Pcm noise(int millis) {
    Random random = new Random(5);
    short[] samples = new short[millis * Pcm.SAMPLES_PER_MILLI];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (random.nextGaussian() * 1500);
    }
    return Pcm.of(samples);
  }

  private static Pcm tone(int millis, double... hertz) {
    short[] samples = new short[millis * Pcm.SAMPLES_PER_MILLI];
    for (int i = 0; i < samples.length; i++) {
      double value = 0;
      for (double frequency : hertz) {
        value += 5000 * Math.sin(2 * Math.PI * frequency * i / Pcm.SAMPLES_PER_SECOND);
      }
      samples[i] = (short) value;
    }
    return Pcm.of(samples);
  }

  private static Pcm dtmf(int millis) {
    return tone(millis, 697, 1209);
  }
}
