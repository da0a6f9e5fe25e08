package org.warmline.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
import org.warmline.call.Escalation;
import org.warmline.call.Pcm;

/** Callers who pause after what sounds like all, in sound, on the line's own time. */
@Tag("model")
class RejoinCallTest {
  private static final Caller CALLER = new Caller("+12125550101", Locale.US);
  private static final CallId CALL = new CallId("pausing");

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
  void whoGoesOnAfterAWholeSentenceIsHeardAsOneAndNotCounted() throws Exception {
    List<CallEvent> events = said(paused("rebook-1-request", 500, "rebook-4-choice"));
    assertThat(events)
        .filteredOn(CallEvent.Rejoined.class::isInstance)
        .singleElement()
        .satisfies(
            event ->
                assertThat(((CallEvent.Rejoined) event).soundedMillis()).isLessThanOrEqualTo(700));
    assertThat(events)
        .filteredOn(CallEvent.Heard.class::isInstance)
        .singleElement()
        .satisfies(
            event ->
                assertThat(((CallEvent.Heard) event).text().toLowerCase(Locale.ROOT))
                    .contains("flight", "morning"));
    assertThat(events).noneMatch(CallEvent.Interrupted.class::isInstance);
    assertThat(events)
        .filteredOn(CallEvent.Moved.class::isInstance)
        .extracting(event -> ((CallEvent.Moved) event).state())
        .containsExactly("rebook_flight.booking_reference");
  }

  @Test
  void whoAsksForAPersonGetsOneWhateverFollows() throws Exception {
    List<CallEvent> events = said(paused("lost-4-person", 500, "lost-6-thanks"));
    assertThat(events).noneMatch(CallEvent.Rejoined.class::isInstance);
    assertThat(events)
        .filteredOn(CallEvent.Escalated.class::isInstance)
        .extracting(event -> ((CallEvent.Escalated) event).escalation().reason())
        .containsExactly(Escalation.Reason.AGENT_REQUEST);
  }

  @Test
  void whatHasBegunStaysBegunAndWhatFollowsIsATurnOfItsOwn() throws Exception {
    List<CallEvent> events =
        said(
            SoundKit.story("rebook-1-request"),
            SoundKit.story("rebook-2-reference"),
            SoundKit.story("rebook-3-name-miller"),
            SoundKit.story("rebook-4-choice"),
            paused("rebook-5-yes", 700, "rebook-6-no-thanks"));
    assertThat(events).noneMatch(CallEvent.Rejoined.class::isInstance);
    assertThat(events)
        .filteredOn(
            event ->
                event instanceof CallEvent.ActionBegan began
                    && began.name().equals("rebook_flight"))
        .hasSize(1);
  }

  private static List<CallEvent> said(Pcm... turns) throws Exception {
    try (CallKit kit = sound.kit("pausing-" + turns.length + "-" + turns[0].length())) {
      WavTalk talk = new WavTalk(CALL, kit.services(), sound.speech(), CALLER);
      talk.begin();
      for (Pcm turn : turns) {
        talk.say(turn);
      }
      kit.services().workers().awaitIdle();
      return kit.services().log().list(CALL);
    }
  }

  private static Pcm paused(String first, int millis, String then) throws IOException {
    return Pcm.join(
        List.of(SoundKit.story(first), Pcm.silence(millis - 200), SoundKit.story(then)));
  }
}
