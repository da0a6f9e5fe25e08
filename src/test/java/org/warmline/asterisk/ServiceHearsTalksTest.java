package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;

/** What caller and agent say to each other comes to the agent's page, and nothing is left of it. */
@Tag("asterisk")
class ServiceHearsTalksTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration EMPTIES_WITHIN = Duration.ofSeconds(1);
  private static final double THE_SAME = 0.9;
  private static final int AGENTS_LINES = 1;
  private static final int CALLERS_LINES = 2;

  @TempDir private static Path folder;
  private static RealAsterisk asterisk;
  private static ServiceProcess service;

  private SipPhone phone;
  private DeskSeat desk;

  @BeforeAll
  static void start() throws Exception {
    ServiceProcess.Ports ports = ServiceProcess.Ports.free();
    asterisk = RealAsterisk.start(AsteriskOptions.alone().agi(ports.agi()).audio(ports.audio()));
    service = ServiceProcess.start(asterisk, ports, folder.resolve("database"), Map.of());
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
    if (asterisk != null) {
      asterisk.close();
    }
  }

  @BeforeEach
  void signIn() throws Exception {
    phone = SipPhone.registered(asterisk, "agent1");
    desk = DeskSeat.open(service, "Priya");
  }

  @AfterEach
  void signOut() {
    desk.close();
    phone.close();
  }

  @Test
  void bothSidesOfATalkAreOnThePageAndNothingIsLeftWhenTheAgentHangsUp() throws Exception {
    try (SipCaller caller = talk("15551230030")) {
      int from = desk.size();
      say(caller.sound(), phone.sound(), "lost-5-where");
      awaitLine(from, "caller", "where my order is");
      say(phone.sound(), caller.sound(), "agent-1-hello");
      awaitLine(from, "agent", "start again");
      say(caller.sound(), phone.sound(), "lost-6-thanks");
      awaitLine(from, "caller", "very much");
      assertThat(desk.count(from, shown -> shown.isLine("agent"))).isEqualTo(AGENTS_LINES);
      assertThat(desk.count(from, shown -> shown.isLine("caller"))).isEqualTo(CALLERS_LINES);
      phone.hangUp();
      assertEmpties();
      caller.awaitOver(SOON);
    }
    finish(0);
    assertThat(complaints()).isEmpty();
  }

  @Test
  void nothingIsLeftWhenTheCallerHangsUpAsSoonAsTheTalkBegins() throws Exception {
    for (int i = 0; i < 4; i++) {
      int from = desk.size();
      try (SipCaller caller = talk("1555123004" + i)) {
        caller.hangUp();
        phone.awaitOver(SOON);
        assertEmpties();
      }
      finish(from);
    }
    assertThat(complaints()).isEmpty();
  }

  @Test
  void aTalkGoesOnWhenTheListeningIsHungUp() throws Exception {
    try (SipCaller caller = talk("15551230050")) {
      int from = desk.size();
      say(caller.sound(), phone.sound(), "lost-5-where");
      awaitLine(from, "caller", "order");
      asterisk
          .cli("core show channels concise")
          .lines()
          .map(line -> line.split("!", 2)[0])
          .filter(channel -> channel.startsWith("Local/spy@") && channel.endsWith(";1"))
          .forEach(channel -> asterisk.cli("channel request hangup " + channel));
      assertThatTheyStillTalk(caller);
    }
    finish(0);
  }

  @Test
  void aTalkGoesOnWhereAsteriskCannotListen() throws Exception {
    asterisk.cli("module unload app_chanspy.so");
    try (SipCaller caller = talk("15551230051")) {
      assertThatTheyStillTalk(caller);
    } finally {
      asterisk.cli("module load app_chanspy.so");
    }
    finish(0);
  }

  private void assertThatTheyStillTalk(SipCaller caller) throws Exception {
    Talk.hum(caller, phone);
    Talk.assertTwoWay(caller, phone);
    assertThat(Talk.next(caller.sound().heard(), caller.sound().heard().size(), 2500))
        .matches(sound -> Listen.isTone(sound, Talk.AGENT_HERTZ), "the agent all the time");
    phone.hangUp();
    caller.awaitOver(SOON);
    assertEmpties();
  }

  /** Calls, asks for a person with 0, and gives back once the agent has taken the call. */
  private SipCaller talk(String number) throws Exception {
    int from = desk.size();
    SipCaller caller = SipCaller.connect(asterisk, "1000", number);
    assertThat(caller.sound().heard().await(0, 200, Listen::isLoud, SOON)).isPresent();
    caller.sound().press("0").join();
    phone.awaitRing(SOON);
    phone.answer();
    desk.press("accept", desk.awaitCard(from, "briefing"));
    desk.awaitCard(from, "talking");
    return caller;
  }

  /** Says a sentence of the story, and the other party hears it. */
  private static void say(RtpPhone from, RtpPhone to, String sentence) throws Exception {
    int heard = to.heard().size();
    Pcm sound = story(sentence);
    from.say(sound).join();
    Talk.next(to.heard(), to.heard().size(), 200);
    assertThat(Listen.likeness(to.heard().since(heard), sound)).isGreaterThan(THE_SAME);
  }

  private void awaitLine(int from, String who, String word) throws InterruptedException {
    desk.await(
        from,
        shown ->
            shown.isLine(who)
                && shown.message().path("text").asText().toLowerCase(Locale.ROOT).contains(word));
  }

  private void finish(int from) throws InterruptedException {
    DeskSeat.Shown card = desk.awaitCard(from, "wrap_up");
    int since = desk.size();
    desk.wrapUp(card);
    desk.await(since, shown -> shown.isStatus("available"));
  }

  /**
   * Asterisk warns of AudioSocket calls whose channel ends, and of what one of the trials takes
   * away.
   */
  private static List<String> complaints() {
    return asterisk.complaints("Failed to receive frame from channel", "autoservice", "(ChanSpy)");
  }

  private static void assertEmpties() {
    long from = System.nanoTime();
    String left;
    do {
      left = asterisk.cli("core show channels count");
    } while (!left.contains("0 active channels")
        && System.nanoTime() - from < EMPTIES_WITHIN.toNanos());
    assertThat(left).contains("0 active channels");
  }

  private static Pcm story(String name) throws IOException {
    return Wav.read(
        Path.of(System.getProperty("warmline.home"), "src/main/resources/story", name + ".wav"));
  }
}
