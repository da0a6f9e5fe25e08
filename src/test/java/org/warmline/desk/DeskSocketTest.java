package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmline.call.CallEvent;
import org.warmline.call.HandoffStep;
import org.warmline.call.Party;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.AgentStatus.State;

class DeskSocketTest {
  private final DeskHouse house = new DeskHouse();
  private String cookie = "";

  @BeforeEach
  void signIn() {
    cookie = house.signIn("Priya");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aPageThatOpensIsToldTheDeskAndThatThereIsNoCall() {
    Page page = open();

    JsonNode desk = page.next("desk");
    assertThat(keys(desk)).containsExactly("type", "agent", "company", "status", "queue", "phone");
    assertThat(desk.path("phone").asText()).isEqualTo("page");
    assertThat(keys(desk.path("status"))).containsExactly("state", "reason", "sinceMillis", "next");
    assertThat(keys(desk.path("queue"))).containsExactly("name", "waiting", "longestMillis");
    assertThat(desk.path("status").path("state").asText()).isEqualTo("offline");
    assertThat(page.next("call").path("call").isNull()).isTrue();
  }

  @Test
  void aCallThatRingsIsShownWithItsCardAndAllItsLines() {
    Page page = open();
    house.tell(Calls.angry());

    house.agents.set(Calls.PRIYA, State.RINGING, Calls.CALL);

    JsonNode card = page.nextCall(JsonNode::isObject);
    assertThat(keys(card))
        .containsExactly(
            "id",
            "phase",
            "leftMillis",
            "ringMillis",
            "waitedMillis",
            "assistantMillis",
            "talkMillis",
            "who",
            "wants",
            "why",
            "steps",
            "facts",
            "mood",
            "earlier",
            "briefing",
            "turns",
            "audio",
            "wrapUp");
    assertThat(keys(card.path("who"))).containsExactly("name", "number", "verified");
    assertThat(keys(card.path("who").path("verified")))
        .containsExactly("level", "by", "atMillis", "failed", "ask");
    assertThat(keys(card.path("wants"))).containsExactly("title", "sentences");
    assertThat(keys(card.path("why").path(0)))
        .containsExactly("name", "quote", "atMillis", "value", "limit", "note");
    assertThat(keys(card.path("steps"))).containsExactly("done", "failed", "left", "changed");
    assertThat(keys(card.path("mood")))
        .containsExactly("word", "limit", "points", "marks", "sentence");
    assertThat(keys(card.path("briefing"))).containsExactly("text", "seconds");
    assertThat(card.path("phase").asText()).isEqualTo("ringing");
    assertThat(card.path("audio").isNull()).isTrue();
    assertThat(card.path("wrapUp").isNull()).isTrue();

    List<JsonNode> lines = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      lines.add(page.next("line"));
    }
    assertThat(keys(lines.getFirst()))
        .containsExactly(
            "type", "call", "id", "who", "text", "final", "atMillis", "evidence", "personal");
    assertThat(lines.get(5).path("who").asText()).isEqualTo("caller");
    assertThat(lines.get(5).path("evidence"))
        .extracting(JsonNode::asText)
        .containsExactly("let me talk to a person", "this is ridiculous");
  }

  @Test
  void aPageThatComesBackIsAsItWas() {
    Page first = open();
    house.tell(Calls.angry());
    house.agents.set(Calls.PRIYA, State.TALKING, Calls.CALL);
    first.nextCall(JsonNode::isObject);
    first.close();
    house.expectAsked("cut Priya");
    house.desk.board().onPartial(Calls.CALL, Party.CALLER, "hello are");

    Page second = open();

    assertThat(second.nextCall(JsonNode::isObject).path("phase").asText()).isEqualTo("talking");
    JsonNode last = second.next(m -> m.path("text").asText().equals("hello are"));
    assertThat(last.path("final").asBoolean()).isFalse();

    house
        .desk
        .board()
        .onEvent(Calls.CALL, Calls.talked(50_000, Party.CALLER, "hello are you there"));
    JsonNode finished = second.next(m -> m.path("text").asText().equals("hello are you there"));
    assertThat(finished.path("id")).isEqualTo(last.path("id"));
    assertThat(finished.path("final").asBoolean()).isTrue();
  }

  @Test
  void everyWishOfThePageReachesTheExchange() {
    Page page = open();
    page.say("{\"type\":\"status\",\"status\":\"break\",\"reason\":\"lunch\"}");
    page.say("{\"type\":\"accept\",\"call\":\"call-1\"}");
    page.say("{\"type\":\"decline\",\"call\":\"call-1\"}");
    page.say("{\"type\":\"skip\",\"call\":\"call-1\"}");
    page.say("{\"type\":\"hangup\",\"call\":\"call-1\"}");
    page.say("{\"type\":\"more_time\",\"call\":\"call-1\"}");

    for (String wish :
        List.of(
            "choose Priya BREAK lunch",
            "accept Priya call-1",
            "decline Priya call-1",
            "skip Priya call-1",
            "hangup Priya call-1",
            "more Priya call-1 30")) {
      assertThat(DeskHouse.take(house.agents.asked)).isEqualTo(wish);
    }
  }

  @Test
  void thatTheCardIsPaintedIsNotedOnceARing() {
    Page page = open();
    house.tell(Calls.angry());
    page.say("{\"type\":\"shown\",\"call\":\"call-1\"}");
    house.agents.set(Calls.PRIYA, State.RINGING, Calls.CALL);
    page.nextCall(JsonNode::isObject);
    page.say("{\"type\":\"shown\",\"call\":\"call-1\"}");
    page.say("{\"type\":\"shown\",\"call\":\"call-1\"}");
    page.say("{\"type\":\"accept\",\"call\":\"call-1\"}");
    house.expectAsked("accept Priya call-1");

    assertThat(house.noted)
        .containsExactly(
            new CallEvent.Handoff(7000, 3, HandoffStep.SHOWN, Optional.of(Calls.PRIYA)));

    house.desk.board().onEvent(Calls.CALL, Calls.step(60_000, HandoffStep.RINGING));
    page.say("{\"type\":\"shown\",\"call\":\"call-1\"}");
    page.say("{\"type\":\"accept\",\"call\":\"call-1\"}");
    house.expectAsked("accept Priya call-1");
    assertThat(house.noted).hasSize(2);
  }

  @Test
  void aWrapUpIsKeptAsTheAgentSavedIt() {
    Page page = wrappingUp();
    page.say("{\"type\":\"draft\",\"call\":\"call-1\",\"result\":null,\"note\":\"half a\"}");
    page.say(
        "{\"type\":\"wrapup\",\"call\":\"call-1\",\"result\":\"done\",\"note\":\"half a note\"}");

    house.expectAsked("finish Priya call-1");
    assertThat(DeskHouse.take(house.noted))
        .isEqualTo(new CallEvent.WrappedUp(7000, 3, Calls.PRIYA, "done", "half a note"));
    page.nextCall(JsonNode::isNull);
    assertThat(house.noted).isEmpty();
  }

  @Test
  void aWrapUpThatRunsOutIsKeptAsItStands() {
    Page page = wrappingUp();
    page.say("{\"type\":\"draft\",\"call\":\"call-1\",\"result\":\"done\",\"note\":\"half a\"}");
    page.say("{\"type\":\"more_time\",\"call\":\"call-1\"}");
    house.expectAsked("more Priya call-1 30");

    house.agents.free(Calls.PRIYA);

    assertThat(DeskHouse.take(house.noted))
        .isEqualTo(new CallEvent.WrappedUp(7000, 3, Calls.PRIYA, "not_given", "half a"));
    page.nextCall(JsonNode::isNull);
    house.desk.tidy();
    assertThat(house.noted).isEmpty();
  }

  @Test
  void aWrapUpThatRunsOutWhileThePageIsGoneIsKeptToo() {
    Page page = wrappingUp();
    page.say("{\"type\":\"draft\",\"call\":\"call-1\",\"result\":null,\"note\":\"half a\"}");
    page.say("{\"type\":\"more_time\",\"call\":\"call-1\"}");
    house.expectAsked("more Priya call-1 30");
    page.close();
    house.expectAsked("cut Priya");
    house.desk.tidy();
    assertThat(house.noted).isEmpty();

    house.agents.freeUnnoticed(Calls.PRIYA);
    house.desk.tidy();

    assertThat(DeskHouse.take(house.noted))
        .isEqualTo(new CallEvent.WrappedUp(7000, 3, Calls.PRIYA, "not_given", "half a"));
  }

  @Test
  void aWrapUpThatCannotBeKeptStaysOnThePage() {
    Page page = wrappingUp();
    house.notesFail = true;
    page.say("{\"type\":\"wrapup\",\"call\":\"call-1\",\"result\":\"done\",\"note\":\"a note\"}");

    JsonNode wrapUp =
        page.nextCall(card -> card.path("wrapUp").path("note").asText().equals("a note"));
    assertThat(wrapUp.path("wrapUp").path("result").asText()).isEqualTo("done");

    house.notesFail = false;
    page.say("{\"type\":\"wrapup\",\"call\":\"call-1\",\"result\":\"done\",\"note\":\"a note\"}");
    house.expectAsked("finish Priya call-1");
    assertThat(house.noted).hasSize(1);
  }

  @Test
  void oneWhoDoesNotWrapACallUpCannotNoteAnythingAboutIt() {
    Page page = open();
    house.tell(Calls.angry());
    page.say("{\"type\":\"wrapup\",\"call\":\"call-1\",\"result\":\"done\",\"note\":\"mine\"}");
    page.say("{\"type\":\"shown\",\"call\":\"call-1\"}");
    page.say("{\"type\":\"accept\",\"call\":\"call-1\"}");
    house.expectAsked("accept Priya call-1");

    assertThat(house.noted).isEmpty();
    assertThat(house.agents.asked).isEmpty();
  }

  @Test
  void saysWhyACallIsGone() {
    Page page = open();
    house.tell(Calls.halfRebooked());
    for (AgentListener.Why why : AgentListener.Why.values()) {
      house.agents.gone(Calls.PRIYA, Calls.CALL, why);
      JsonNode notice = page.next("notice");
      assertThat(keys(notice)).containsExactly("type", "kind", "who");
      assertThat(notice.path("kind").asText()).isEqualToIgnoringCase(why.name());
      assertThat(notice.path("who").asText()).isEqualTo("Anna Miller");
    }
  }

  @Test
  void aSecondPageReplacesTheFirstWhichCannotTakeTheDeskAway() {
    Page first = open();
    Page second = open();

    assertThat(first.next("notice").path("kind").asText()).isEqualTo("replaced");
    assertThat(first.next("closed").path("code").asInt()).isEqualTo(1000);
    first.close();
    second.say("{\"type\":\"accept\",\"call\":\"call-1\"}");

    assertThat(DeskHouse.take(house.agents.asked)).isEqualTo("accept Priya call-1");
    house.agents.free(Calls.PRIYA);
    second.next(m -> m.path("status").path("state").asText().equals("available"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "null",
        "{\"type\":\"unknown\",\"call\":\"call-1\"}",
        "{\"type\":\"accept\"}",
        "{\"type\":\"accept\",\"call\":7}",
        "{\"type\":\"accept\",\"call\":\"../etc\"}",
        "{\"type\":\"accept\",\"call\":\"call-1\"} {}",
        "{\"type\":\"status\",\"status\":\"talking\"}",
        "{\"type\":\"wrapup\",\"call\":\"call-1\",\"note\":\"\"}",
        "{\"type\":\"wrapup\",\"call\":\"call-1\",\"result\":\"promoted\",\"note\":\"\"}",
        "{\"type\":{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":{\"h\":{}}}}}}}}}}"
      })
  void aMessageThatIsNoneOfTheContractClosesTheSocket(String message) {
    Page page = open();
    page.say(message);

    JsonNode closed = page.next("closed");
    assertThat(closed.path("code").asInt()).isEqualTo(1003);
    assertThat(closed.path("reason").asText()).isNotEmpty();
    house.expectAsked("cut Priya");
  }

  @Test
  void aMessageThatIsTooLongClosesTheSocket() {
    Page page = open();
    page.say(
        "{\"type\":\"draft\",\"call\":\"call-1\",\"result\":null,\"note\":\"%s\"}"
            .formatted("x".repeat(2001)));
    assertThat(page.next("closed").path("code").asInt()).isEqualTo(1009);

    Page next = open();
    next.say("\"" + "x".repeat(20_000) + "\"");
    assertThat(next.next("closed").path("code").asInt()).isEqualTo(1009);
  }

  @Test
  void soundClosesTheSocket() {
    Page page = open();
    page.socket().sendBinary(ByteBuffer.allocate(320), true).join();

    assertThat(page.next("closed").path("code").asInt()).isEqualTo(1003);
  }

  private Page wrappingUp() {
    Page page = open();
    house.tell(Calls.angry());
    house.agents.set(Calls.PRIYA, State.WRAP_UP, Calls.CALL);
    page.nextCall(card -> card.path("phase").asText().equals("wrap_up"));
    return page;
  }

  private Page open() {
    return house.open("Priya", cookie);
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
