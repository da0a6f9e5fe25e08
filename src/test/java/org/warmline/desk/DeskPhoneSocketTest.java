package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.handoff.Outbound;

/** What the page of an agent with a telephone is told. */
class DeskPhoneSocketTest {
  private final DeskHouse house = new DeskHouse(Phones.DESK, Outbound.none());
  private final String cookie = house.signIn("Priya");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void noCardHasATokenForSoundAndThePageKnowsThatThereIsATelephone() {
    Page page = house.open("Priya", cookie);
    assertThat(page.next("desk").path("phone").asText()).isEqualTo("desk");
    house.tell(Calls.angry());
    for (State state : new State[] {State.RINGING, State.BRIEFING, State.TALKING}) {
      house.agents.set(Calls.PRIYA, state, Calls.CALL);
      JsonNode card =
          page.nextCall(
              one ->
                  one.path("phase")
                      .asText()
                      .equals(state.name().toLowerCase(java.util.Locale.ROOT)));
      assertThat(card.path("audio").isNull()).as(state.name()).isTrue();
    }
    assertThat(house.refusedWith("/desk/audio?token=", cookie)).isEqualTo(403);
  }

  @Test
  void acceptAndDeclineAreTakenInTheSummaryToo() {
    Page page = house.open("Priya", cookie);
    house.tell(Calls.angry());
    house.agents.set(Calls.PRIYA, State.BRIEFING, Calls.CALL);
    page.say("{\"type\":\"accept\",\"call\":\"" + Calls.CALL + "\"}");
    house.expectAsked("accept Priya " + Calls.CALL);
    page.say("{\"type\":\"decline\",\"call\":\"" + Calls.CALL + "\"}");
    house.expectAsked("decline Priya " + Calls.CALL);
  }

  @Test
  void whyNoCallsComeIsToldAsTheReasonOfTheStatus() {
    Page page = house.open("Priya", cookie);
    house.agents.explain(Calls.PRIYA, State.OFFLINE, "no_phone");
    JsonNode desk =
        page.next(message -> message.path("status").path("reason").asText().equals("no_phone"));
    assertThat(desk.path("status").path("state").asText()).isEqualTo("offline");
  }
}
