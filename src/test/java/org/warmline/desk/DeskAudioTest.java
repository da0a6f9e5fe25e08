package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.handoff.AgentStatus.State;

class DeskAudioTest {
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
  void theTokenIsGoneWhileSoundIsConnectedAndAnotherComesWhenItIsLost() {
    Page page = briefed();
    String first = token(page);

    Page sound = house.open("/desk/audio?token=" + first, cookie, new Page());
    page.nextCall(card -> card.isObject() && card.path("audio").isNull());
    sound.close();

    expectAnother(page, first);
    assertThat(house.refusedWith("/desk/audio?token=" + first, cookie)).isEqualTo(403);
  }

  @Test
  void aTokenIsWorthNothingWithTheCookieOfAnother() {
    Page page = briefed();
    String token = token(page);
    String tom = house.signIn("Tom");

    assertThat(house.refusedWith("/desk/audio?token=" + token, tom)).isEqualTo(403);
    expectAnother(page, token);
    assertThat(house.refusedWith("/desk/audio?token=" + token, "")).isEqualTo(401);
    assertThat(house.refusedWith("/desk/audio", cookie)).isEqualTo(403);
  }

  @Test
  void aTokenThatGrowsOldIsReplaced() {
    Page page = briefed();
    String first = token(page);
    house.agents.set(Calls.PRIYA, State.TALKING, Calls.CALL);
    assertThat(token(page)).isEqualTo(first);

    house.now.updateAndGet(now -> now.plus(Duration.ofSeconds(50)));
    house.agents.set(Calls.PRIYA, State.TALKING, Calls.CALL);

    expectAnother(page, first);
  }

  @Test
  void aTokenOfACallThatIsOverIsWorthNothing() {
    Page page = briefed();
    String token = token(page);
    house.agents.free(Calls.PRIYA);
    page.nextCall(JsonNode::isNull);

    assertThat(house.refusedWith("/desk/audio?token=" + token, cookie)).isEqualTo(403);
  }

  private Page briefed() {
    Page page = house.open("Priya", cookie);
    house.tell(Calls.angry());
    house.agents.set(Calls.PRIYA, State.BRIEFING, Calls.CALL);
    return page;
  }

  /** Cards that were made before may still come first. */
  private static void expectAnother(Page page, String token) {
    page.nextCall(
        card -> card.path("audio").isTextual() && !card.path("audio").asText().equals(token));
  }

  private static String token(Page page) {
    return page.nextCall(card -> card.path("audio").isTextual()).path("audio").asText();
  }
}
