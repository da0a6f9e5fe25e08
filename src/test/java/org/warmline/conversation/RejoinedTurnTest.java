package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warmline.actions.DirectActions;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Meaning;
import org.warmline.call.Transcript;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** Callers who pause within a turn, which is answered, and go on. */
class RejoinedTurnTest {
  private static final List<List<String>> CALLS =
      List.of(
          List.of(
              "I need to move my flight to Friday please",
              "KX472Q",
              "Miller",
              "the morning one",
              "yes that is right",
              "no thanks"),
          List.of("where is my order", "it is order four four one seven", "no wait", "yes please"),
          List.of("this is really annoying", "I said I want to cancel", "it does not work again"),
          List.of("my card is 4111 1111 1111 1111", "can you repeat that", "what are your hours"));

  private static final Workers WORKERS = new Workers(1);
  private static Generation flows;
  private static Understanding understanding;

  @BeforeAll
  static void learn() {
    flows =
        new FlowsLoader(
                Path.of(System.getProperty("warmline.home"), "dialplans", "flows"),
                DirectActions.facts())
            .loadShipped();
    understanding = Understandings.train(flows.lessons());
  }

  @AfterAll
  static void close() {
    WORKERS.close();
    understanding.close();
  }

  @Test
  void aRejoinedTurnLeavesTheCallAsIfItHadBeenSaidInOne() throws InterruptedException {
    Random random = new Random(5);
    int rejoined = 0;
    for (int round = 0; round < 24; round++) {
      List<String> turns = CALLS.get(round % CALLS.size());
      List<CallEvent> whole = new ArrayList<>();
      List<CallEvent> joined = new ArrayList<>();
      try (Talk one = new Talk();
          Talk other = new Talk()) {
        for (String turn : turns) {
          one.say(turn);
          List<String> parts = parts(turn, random);
          other.hear(parts.getFirst());
          for (String part : parts.subList(1, parts.size())) {
            assertThat(other.goOn(part)).as(part).isTrue();
          }
          other.sure();
        }
        whole.addAll(one.events());
        joined.addAll(other.events());
      }
      rejoined += joined.size();
      joined.removeIf(CallEvent.Rejoined.class::isInstance);
      rejoined -= joined.size();
      assertThat(joined).as("round " + round).isEqualTo(whole);
    }
    assertThat(rejoined).isGreaterThan(20);
  }

  @Test
  void whoAsksForAPersonIsHeardAtOnceAndNothingTakesItBack() throws InterruptedException {
    try (Talk talk = new Talk()) {
      talk.hear("let me talk to a person");
      assertThat(talk.goOn("let me talk to a person no wait")).isFalse();
      assertThat(talk.events())
          .anyMatch(CallEvent.Escalated.class::isInstance)
          .noneMatch(CallEvent.Rejoined.class::isInstance);
    }
  }

  @Test
  void whatWasBegunIsNotUndone() throws InterruptedException {
    try (Talk talk = new Talk()) {
      for (String turn : CALLS.getFirst().subList(0, 4)) {
        talk.say(turn);
      }
      talk.hear("yes");
      assertThat(talk.events()).noneMatch(event -> isBegun(event, "rebook_flight"));
      talk.sure();
      assertThat(talk.side.isOpen()).isFalse();
      assertThat(talk.events()).filteredOn(event -> isBegun(event, "rebook_flight")).hasSize(1);
    }
  }

  @Test
  void anActionThatWasOnlyAboutToBeginNeverDoes() throws InterruptedException {
    try (Talk talk = new Talk()) {
      for (String turn : CALLS.getFirst().subList(0, 4)) {
        talk.say(turn);
      }
      talk.hear("yes");
      assertThat(talk.goOn("yes no wait not that one")).isTrue();
      talk.sure();
      assertThat(talk.events())
          .noneMatch(event -> isBegun(event, "rebook_flight"))
          .anyMatch(CallEvent.Rejoined.class::isInstance);
    }
  }

  @Test
  void noPartOfACardNumberIsKeptThatWasSaidInTwo() throws InterruptedException {
    try (Talk talk = new Talk()) {
      String part = "my card is four" + " one".repeat(5);
      talk.hear(part);
      assertThat(talk.goOn(part + " one".repeat(10))).isTrue();
      talk.sure();
      assertThat(talk.events())
          .filteredOn(CallEvent.Heard.class::isInstance)
          .singleElement()
          .satisfies(event -> assertThat(((CallEvent.Heard) event).text()).doesNotContain("one"));
    }
  }

  /** What has been said by each pause, and in the end. */
  private static List<String> parts(String turn, Random random) {
    List<String> words = Arrays.asList(turn.split(" ", -1));
    List<String> parts = new ArrayList<>();
    for (int said = 1; said < words.size(); said++) {
      if (random.nextInt(4) == 0) {
        parts.add(String.join(" ", words.subList(0, said)));
      }
    }
    parts.add(turn);
    return parts;
  }

  private static boolean isBegun(CallEvent event, String action) {
    return event instanceof CallEvent.ActionBegan began && began.name().equals(action);
  }

  /** One call of a caller who pauses. */
  private static final class Talk implements AutoCloseable {
    private static final CallId CALL = new CallId("pausing");

    private final PausingSide side = new PausingSide();
    private final CallKit kit;
    private final CallRunner call;

    Talk() throws InterruptedException {
      kit =
          CallKit.open(
              new CallKit.Wish(
                  flows,
                  understanding,
                  DatabaseSettings.inMemory("pausing-" + UUID.randomUUID()),
                  OptionalLong.of(1),
                  WORKERS,
                  RehearsedPeople.TAKE_EVERY_CALL,
                  RehearsedPeople.TAKE_EVERY_CALL,
                  () -> LocalDateTime.parse("2026-11-22T10:00"),
                  ZoneOffset.UTC));
      call = new CallRunner(CALL, kit.services(), side, new Unseen(), () -> 0);
      call.begin(new Caller("+12125550101", Locale.US), "text", "text");
      WORKERS.awaitIdle();
    }

    /** Says it and is answered; it may go on. */
    void hear(String words) throws InterruptedException {
      side.open();
      call.heard(heard(words));
      WORKERS.awaitIdle();
    }

    /** Goes on: all of it so far. Whether it is still the same turn. */
    boolean goOn(String whole) throws InterruptedException {
      boolean same = side.goesOn();
      if (same) {
        call.rejoined(heard(whole), 0);
        WORKERS.awaitIdle();
      }
      return same;
    }

    void say(String words) throws InterruptedException {
      hear(words);
      sure();
    }

    void sure() throws InterruptedException {
      side.sure();
      WORKERS.awaitIdle();
    }

    List<CallEvent> events() throws InterruptedException {
      WORKERS.awaitIdle();
      return kit.services().log().list(CALL);
    }

    private static Heard heard(String words) {
      return new Heard(new Transcript(words, 1), true, 0, 0);
    }

    @Override
    public void close() {
      kit.close();
    }
  }

  private static final class Unseen implements CallObserver {
    @Override
    public void onEvent(CallEvent event) {}

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }
}
