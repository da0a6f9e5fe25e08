package org.warmline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.warmline.browser.FakeMicrophone;
import org.warmline.browser.Tab;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;
import org.warmline.desk.CallbackList;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.Custody;
import org.warmline.handoff.Owner;

/** A caller and an agent in two real browsers, with fake microphones, from anger to the note. */
@Tag("browser")
@Tag("model")
class PersonStoryTest {
  private static final AgentId PRIYA = new AgentId("Priya");

  @TempDir private static Path files;
  private static BrowserHouse house;
  private static Path angry;
  private static Path agent;

  @BeforeAll
  static void open() throws IOException {
    house = BrowserHouse.open(files.resolve("prompts"), "story", Map.of());
    angry =
        new FakeMicrophone()
            .pause(3_000)
            .say("lost-1-order")
            .pause(5_000)
            .say("lost-4-person")
            .pause(12_000)
            .say("lost-5-where")
            .pause(4_000)
            .say("lost-6-thanks")
            .pause(4_000)
            .write(files.resolve("angry.wav"));
    agent =
        new FakeMicrophone()
            .pause(1_000)
            .say("agent-1-hello")
            .pause(5_000)
            .write(files.resolve("agent.wav"));
  }

  @AfterAll
  static void close() {
    if (house != null) {
      house.close();
    }
  }

  @AfterEach
  void goHome() {
    house.stage().switchboard().agents().leave(PRIYA);
  }

  @Test
  void anAngryCallerReachesAnAgentWhoKnowsEverything() throws Exception {
    try (Tab desk = Tab.open(agent);
        Tab phone = Tab.open(angry)) {
      signIn(desk);
      phone.go(house.url("/phone/"));
      phone.awaitText("automated assistant");
      phone.assertFair();
      phone.click("#call");

      desk.await("#accept");
      CallId call = ringing();
      desk.awaitText("Asked for a person");
      assertThat(desk.text()).containsIgnoringCase("talk to a person");
      assertThat(desk.text()).containsIgnoringCase("where an order is");
      assertThat(desk.text()).contains("Frustrated").contains("Not verified");
      desk.assertFair();
      desk.pressUntil("v", ".said.caller");
      assertThat(desk.texts(".said.caller")).anyMatch(line -> line.contains("order never came"));

      desk.pressUntilGone("x", "#accept");
      phone.awaitText("waiting for a person");
      desk.await("#accept");
      assertThat(ringing()).as("the caller kept the place").isEqualTo(call);
      desk.pressUntilGone("a", "#accept");

      phone.awaiting("Priya is on the phone", tab -> tab.text().contains("Priya"));
      TalkMeter meter = new TalkMeter(house.stage().switchboard().monitoring(), call);
      assertThat(meter.bothWereHeard(40)).as("voice on both legs").isTrue();
      phone.await(".said.agent");
      desk.await(".said.agent");
      desk.assertFair();
      phone.assertFair();

      desk.pressWith(Keys.SHIFT, "e");
      desk.awaitText("Wrap-up");
      phone.awaitText("Call again");
      desk.assertFair();
      desk.press("1");
      desk.press("n");
      desk.press("Sent the order again.");
      desk.pressWith(Keys.CONTROL, Keys.ENTER);
      desk.awaitText("You are available");

      house.stage().kit().services().workers().awaitIdle();
      List<CallEvent> events = house.stage().kit().services().log().list(call);
      assertThat(steps(events))
          .containsSubsequence(
              HandoffStep.WAITING,
              HandoffStep.RINGING,
              HandoffStep.SHOWN,
              HandoffStep.DECLINED,
              HandoffStep.RINGING,
              HandoffStep.ANSWERED,
              HandoffStep.BRIDGED,
              HandoffStep.AGENT_HUNG_UP);
      assertThat(events)
          .filteredOn(CallEvent.Ended.class::isInstance)
          .extracting(event -> ((CallEvent.Ended) event).outcome())
          .containsExactly(Outcome.TO_AGENT);
      assertThat(events)
          .filteredOn(CallEvent.WrappedUp.class::isInstance)
          .extracting(event -> ((CallEvent.WrappedUp) event).note())
          .containsExactly("Sent the order again.");
      desk.clickText("Past calls");
      desk.awaitText("find out where an order is");
      desk.assertFair();
    }
  }

  @Test
  void aKilledTabDropsNobodyAndTheDeskIsAsItWas() throws Exception {
    try (Tab desk = Tab.open(agent);
        Tab phone = Tab.open(FakeMicrophone.silent(files.resolve("silent.wav")))) {
      signIn(desk);
      phone.go(house.url("/phone/"));
      phone.click("#call");
      phone.awaitText("How can I help");
      phone.press("0");
      desk.await("#accept");
      CallId call = ringing();
      desk.pressUntilGone("a", "#accept");
      phone.await(".said.agent");

      desk.killTab();
      phone.awaitText("reconnect");
      phone.awaitText("Please stay on the line");
      desk.go(house.url("/desk/"));
      desk.awaitText("In call");
      desk.awaitText("Pressed 0");
      phone.awaiting("Priya is back", tab -> tab.text().contains("Priya"));
      assertThat(owner(call)).contains(Owner.AGENT);
      say(phone, "I can only type today");
      desk.awaitText("I can only type today");

      phone.click("#call");
      desk.awaitText("The caller hung up");
      desk.press("1");
      desk.pressWith(Keys.CONTROL, Keys.ENTER);
      desk.awaitText("You are available");
    }
  }

  @Test
  void nobodySignedInIsToldHonestlyAndACallbackIsStored() throws Exception {
    try (Tab phone = Tab.open(FakeMicrophone.silent(files.resolve("silent.wav")))) {
      phone.go(house.url("/phone/"));
      phone.click("#call");
      phone.awaitText("How can I help");
      say(phone, "<img src=x onerror=\"document.title='owned'\">");
      phone.awaitText("didn't understand");
      say(phone, "let me talk to a person");
      phone.awaitText("nobody can take your call right now");
      say(phone, "yes");
      phone.awaitText("which number");
      say(phone, "212 555 0134");
      phone.awaitText("someone will call you back");
      phone.awaitText("Call again");
      assertThat(phone.driver().getTitle()).isNotEqualTo("owned");
      assertThat(phone.text()).contains("<img src=x");
    }
    assertThat(callbacks().listOpen(10))
        .anyMatch(callback -> callback.phone().equals("+12125550134"));
  }

  private static void signIn(Tab desk) {
    desk.go(house.url("/desk/"));
    desk.type("input[name=name]", "Priya");
    desk.type("input[name=password]", house.stage().deskPassword());
    desk.assertFair();
    desk.clickText("Sign in");
    desk.clickText("Make me available");
    desk.awaitText("You are available");
    desk.assertFair();
  }

  private static CallbackList callbacks() {
    return house.stage().kit().database().callbackList(InstantSource.system(), ZoneOffset.UTC);
  }

  private static void say(Tab phone, String words) {
    phone.type("input[name=words]", words + Keys.ENTER);
  }

  private static CallId ringing() {
    Optional<AgentStatus> status = house.stage().switchboard().agents().findStatus(PRIYA);
    return status.flatMap(AgentStatus::call).orElseThrow();
  }

  private static Optional<Owner> owner(CallId call) {
    return house.stage().kit().services().handoffs().findCustody(call).map(Custody::owner);
  }

  private static List<HandoffStep> steps(List<CallEvent> events) {
    return events.stream()
        .filter(CallEvent.Handoff.class::isInstance)
        .map(event -> ((CallEvent.Handoff) event).step())
        .toList();
  }
}
