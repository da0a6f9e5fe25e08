package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.warmline.browser.FakeMicrophone;
import org.warmline.browser.Tab;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.handoff.CallableNumbers;
import org.warmline.handoff.Outbound;

/** The page of an agent who has a telephone beside the desk. */
@Tag("browser")
class DeskPhonePageTest {
  private static final String MICROPHONE_ASKED =
      "window.asked = 0; const get = navigator.mediaDevices.getUserMedia;"
          + "navigator.mediaDevices.getUserMedia = function (...a) {"
          + " window.asked += 1; return get.apply(this, a); };";

  @TempDir private Path files;
  private final FakeOutbound outbound = new FakeOutbound(new CallableNumbers(List.of("+1212")));
  private final DeskHouse house = new DeskHouse(Phones.DESK, outbound);
  private Tab desk;

  @BeforeEach
  void signIn() throws IOException {
    String password = DeskPassword.reset(house.database.deskSecret());
    desk = Tab.open(FakeMicrophone.silent(files.resolve("silent.wav")));
    desk.go(house.url("/desk/"));
    desk.run(MICROPHONE_ASKED);
    desk.type("input[name=name]", "Priya");
    desk.type("input[name=password]", password + Keys.ENTER);
    desk.awaitText("You are offline");
  }

  @AfterEach
  void close() {
    desk.close();
    house.close();
  }

  @Test
  void aCallAcceptedBeforeThePhoneIsPickedUpIsNotedAndConnectedAfterTheSummary() {
    desk.clickText("Make me available");
    house.expectAsked("choose Priya AVAILABLE ");
    house.agents.free(Calls.PRIYA);
    desk.awaitText("The next call rings your phone and appears here");
    house.tell(Calls.angry());
    house.agents.set(Calls.PRIYA, State.RINGING, Calls.CALL);
    desk.awaitText("Pick up your phone: it rings.");
    desk.assertFair();
    desk.driver().manage().window().setSize(new Dimension(500, 844));
    desk.awaitText("Pick up your phone: it rings.");
    desk.assertFair();

    desk.pressUntil("a", "#noted");
    desk.awaitText("Accepted. Pick up your phone;");
    desk.driver().manage().window().setSize(new Dimension(1280, 900));
    house.expectAsked("accept Priya " + Calls.CALL);
    assertThat(desk.texts("#noted").getFirst()).startsWith("Accepted. Pick up your phone;");
    assertThat(desk.driver().findElements(org.openqa.selenium.By.id("accept"))).isEmpty();
    desk.assertFair();

    house.agents.set(Calls.PRIYA, State.BRIEFING, Calls.CALL);
    desk.awaitText("You will be connected after the summary");
    desk.assertFair();
    desk.press(" ");
    house.expectAsked("skip Priya " + Calls.CALL);

    house.agents.set(Calls.PRIYA, State.TALKING, Calls.CALL);
    desk.awaitText("In call");
    assertThat(desk.texts(".bar-buttons button")).singleElement().asString().startsWith("End");
    desk.assertFair();
    assertThat(desk.run("return window.asked")).isEqualTo(0L);
    assertThat(desk.run("return performance.getEntriesByType('resource').map(e => e.name)"))
        .asString()
        .doesNotContain("/desk/audio");
  }

  @Test
  void inTheSummaryTheCallIsTakenOrDeclinedAtTheDeskToo() {
    house.tell(Calls.angry());
    house.agents.set(Calls.PRIYA, State.BRIEFING, Calls.CALL);
    desk.awaitText("Accept here, or press 1 on your phone; 2 declines");
    desk.assertFair();

    desk.press("x");
    house.expectAsked("decline Priya " + Calls.CALL);
    house.agents.free(Calls.PRIYA);
    desk.awaitText("You are available");

    house.agents.set(Calls.PRIYA, State.BRIEFING, Calls.CALL);
    desk.clickText("Accept, talk now");
    house.expectAsked("accept Priya " + Calls.CALL);
  }

  @Test
  void anAgentWithoutAPhoneIsToldWhyNoCallsComeAndWhatToDo() {
    house.agents.explain(Calls.PRIYA, State.OFFLINE, "no_phone");
    desk.awaitText("No phone is known for your name");
    desk.awaitText("Offline: no phone");
    assertThat(desk.text()).contains("queues-warmline.conf").contains("signed in as Priya");
    desk.assertFair();
    desk.click(".menu > .status");
    desk.await(".menu-lack");
    desk.assertFair();
    desk.press(Keys.ESCAPE);

    house.agents.explain(Calls.PRIYA, State.AVAILABLE, "phone_away");
    desk.awaitText("Your phone is not connected");
    desk.assertFair();
    house.agents.explain(Calls.PRIYA, State.BREAK, "phone_away");
    desk.awaitText("Break: phone_away");
  }

  @Test
  void whoWaitsIsCalledFromTheListAndMarkedByTheAgentAlone() {
    house.requestCallback("+12125550123");
    house.requestCallback("+4930555012");
    desk.clickText("Callbacks");
    desk.await(".call-back");
    assertThat(desk.texts(".callback")).hasSize(2);
    assertThat(desk.texts(".call-back")).hasSize(1);
    desk.assertFair();

    desk.click(".call-back");
    FakeOutbound.Ring ring = DeskHouse.take(outbound.rings);
    assertThat(ring.number()).isEqualTo("+12125550123");
    desk.awaitText("Your phone rings. Pick it up, and +12125550123 is called.");
    desk.assertFair();
    ring.result().complete(Outbound.Result.AGENT_NOT_ANSWERING);
    desk.awaitText("Your phone was not answered, so nobody was called.");
    desk.assertFair();

    desk.click(".call-back");
    DeskHouse.take(outbound.rings).result().complete(Outbound.Result.CALLING);
    desk.awaitText("You are being connected.");
    assertThat(house.database.callbackList(house.clock, java.time.ZoneOffset.UTC).listOpen(9))
        .hasSize(2);
    assertThat(outbound.rings).isEmpty();
  }
}
