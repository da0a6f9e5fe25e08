package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus.State;

/** What becomes of an agent's note that can never be kept, or not now. */
class UnkeptNotesTest {
  private final DeskHouse house = new DeskHouse();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatIsNotedAboutACallThatNobodyKnowsIsGivenUpAndTheAgentToldAndFree() {
    Page page = wrappingUp();
    house.callsUnknown = true;
    page.say("{\"type\":\"wrapup\",\"call\":\"call-1\",\"result\":\"done\",\"note\":\"a note\"}");

    assertThat(page.next("notice").path("kind").asText()).isEqualTo("note_not_kept");
    page.nextCall(JsonNode::isNull);
    house.expectAsked("finish Priya call-1");

    house.callsUnknown = false;
    house.desk.tidy();
    assertThat(house.noted).as("given up once and for all").isEmpty();
  }

  @Test
  void theSameGoesForAWrapUpThatRanOut() {
    Page page = wrappingUp();
    house.callsUnknown = true;
    house.agents.free(Calls.PRIYA);

    assertThat(page.next("notice").path("kind").asText()).isEqualTo("note_not_kept");
    house.callsUnknown = false;
    house.desk.tidy();
    assertThat(house.noted).isEmpty();
  }

  @Test
  void wrapUpsThatRunOutWhileNothingCanBeKeptAreAllKeptLater() {
    Page page = wrappingUp();
    house.notesFail = true;
    page.say("{\"type\":\"draft\",\"call\":\"call-1\",\"result\":null,\"note\":\"first\"}");
    page.say("{\"type\":\"accept\",\"call\":\"call-1\"}");
    house.expectAsked("accept Priya call-1");
    CallId other = new CallId("call-2");
    house.agents.set(Calls.PRIYA, State.WRAP_UP, other);
    page.nextCall(card -> card.path("id").asText().equals("call-2"));
    page.say("{\"type\":\"draft\",\"call\":\"call-2\",\"result\":null,\"note\":\"second\"}");
    page.say("{\"type\":\"accept\",\"call\":\"call-2\"}");
    house.expectAsked("accept Priya call-2");
    house.agents.freeUnnoticed(Calls.PRIYA);
    house.desk.tidy();
    assertThat(house.noted).isEmpty();

    house.notesFail = false;
    house.desk.tidy();

    assertThat(house.noted)
        .map(event -> ((CallEvent.WrappedUp) event).note())
        .containsExactly("first", "second");
    house.desk.tidy();
    assertThat(house.noted).hasSize(2);
  }

  private Page wrappingUp() {
    Page page = house.open("Priya", house.signIn("Priya"));
    house.tell(Calls.angry());
    house.agents.set(Calls.PRIYA, State.WRAP_UP, Calls.CALL);
    page.nextCall(card -> card.path("phase").asText().equals("wrap_up"));
    return page;
  }
}
