package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.Pcm;
import org.warmline.rehearsal.CallerVoice;
import org.warmline.rehearsal.DeskWatch;
import org.warmline.rehearsal.RecordedVoice;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.Story;
import org.warmline.rehearsal.StoryCall;
import org.warmline.rehearsal.SynthesizedVoice;
import org.warmline.settings.Settings;
import org.warmline.speech.Wav;
import org.warmline.store.DemoData;
import org.warmline.telephony.Pacer;

/** Calls that reach a person, with the service alive: real SIP, real sound, the real desk. */
@Tag("asterisk")
class ServiceStoryTest {
  private static final Duration SOON = Duration.ofSeconds(8);

  @TempDir private static Path folder;
  private static RealAsterisk asterisk;
  private static ServiceProcess service;

  @BeforeAll
  static void start() throws Exception {
    ServiceProcess.Ports ports = ServiceProcess.Ports.free();
    asterisk = RealAsterisk.start(AsteriskOptions.alone().agi(ports.agi()).audio(ports.audio()));
    service =
        ServiceProcess.start(
            asterisk,
            ports,
            folder.resolve("database"),
            Map.of("WARMLINE_HANDOFF_RING_SECONDS", "8"));
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

  @Test
  void aCallerMovesAFlightAndTheBookingIsChanged() throws Exception {
    LocalDateTime now = LocalDateTime.now();
    Path models = Path.of(System.getProperty("warmline.models"));
    Settings.Speech engines = new Settings.Speech("auto", "freetts", 1, 6);
    try (SpeechKit speech = SpeechKit.open(models, folder.resolve("prompts"), engines);
        Pacer pacer = new Pacer();
        DeskWatch watch = DeskWatch.open(service.address(), "Watch", service.password())) {
      CallerVoice voice = new RecordedVoice(new SynthesizedVoice(speech.synthesizer(), 1));
      StoryCall part = Story.of(DemoData.of(1, now), now, voice).get(0);
      MeasuredCall call =
          new MeasuredCalls(asterisk, watch, pacer).holdAll(List.of(List.of(part))).get(0);
      assertThat(call.outcome()).contains("resolved");
      JsonNode row =
          call.events().stream()
              .flatMap(event -> event.findValues("rows").stream())
              .filter(rows -> rows.path(0).path("table").asText().equals("booking"))
              .findFirst()
              .orElseThrow()
              .path(0);
      assertThat(row.path("after")).isNotEmpty().isNotEqualTo(row.path("before"));
    }
  }

  @Test
  void whoAsksForAPersonIsKnownBeforeThePhoneIsAnsweredAndOnlyTheAgentHearsTheSummary()
      throws Exception {
    try (SipPhone phone = phone("agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = call("15551230002")) {
      awaitVoice(caller);
      int before = caller.sound().heard().size();
      caller.sound().say(story("lost-4-person")).join();
      DeskSeat.Shown card = desk.awaitCard(0, "ringing");
      assertThat(card.message().path("call").path("why")).isNotEmpty();
      assertThat(card.message().path("call").path("briefing").path("text").asText()).isNotEmpty();
      phone.awaitRing(SOON);
      assertThat(desk.size()).as("all of it is on the page before").isPositive();
      Pcm summary = whisper();
      phone.answer();
      desk.awaitCard(0, "briefing");
      phone.sound().heard().await(0, summary.millis(), sound -> true, SOON);
      assertThat(Listen.likeness(phone.sound().heard().since(0), summary)).isGreaterThan(0.9);
      assertThat(Listen.likeness(caller.sound().heard().since(before), summary)).isLessThan(0.5);
      talk(caller, phone, () -> phone.sound().press("1").join());
      caller.hangUp();
      phone.awaitOver(SOON);
      desk.wrapUp(desk.awaitCard(0, "wrap_up"));
    }
  }

  @Test
  void zeroInTheGreetingReachesAPersonAndAcceptOnThePageAnswersTheWhisper() throws Exception {
    try (SipPhone phone = phone("agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = call("15551230003")) {
      awaitVoice(caller);
      caller.sound().press("0").join();
      phone.awaitRing(SOON);
      phone.answer();
      DeskSeat.Shown briefing = desk.awaitCard(0, "briefing");
      talk(caller, phone, () -> desk.press("accept", briefing));
      desk.awaitCard(0, "talking");
      phone.hangUp();
      caller.awaitOver(SOON);
      desk.wrapUp(desk.awaitCard(0, "wrap_up"));
    }
  }

  @Test
  void acceptedOnThePageWhileThePhoneStillRingsTheCallIsConnectedAfterTheSummary()
      throws Exception {
    try (SipPhone phone = phone("agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = call("15551230004")) {
      awaitVoice(caller);
      caller.sound().press("0").join();
      phone.awaitRing(SOON);
      desk.press("accept", desk.awaitCard(0, "ringing"));
      talk(caller, phone, phone::answer);
      phone.hangUp();
      caller.awaitOver(SOON);
      desk.wrapUp(desk.awaitCard(0, "wrap_up"));
    }
  }

  @Test
  void aCallThatOneDeclinesIsTakenByAnother() throws Exception {
    try (SipPhone first = phone("agent1");
        SipPhone second = phone("agent2");
        DeskSeat priya = DeskSeat.open(service, "Priya");
        DeskSeat marco = DeskSeat.open(service, "Marco");
        SipCaller caller = call("15551230007")) {
      awaitVoice(caller);
      caller.sound().press("0").join();
      boolean priyaFirst = rings(first, second);
      SipPhone declining = priyaFirst ? first : second;
      SipPhone taking = priyaFirst ? second : first;
      DeskSeat decliner = priyaFirst ? priya : marco;
      DeskSeat taker = priyaFirst ? marco : priya;
      decliner.press("decline", decliner.awaitCard(0, "ringing"));
      declining.awaitCancelled(SOON);
      taking.awaitRing(SOON);
      taking.answer();
      taker.awaitCard(0, "briefing");
      talk(caller, taking, () -> taking.sound().press("1").join());
      taking.hangUp();
      caller.awaitOver(SOON);
      taker.wrapUp(taker.awaitCard(0, "wrap_up"));
    }
  }

  @Test
  void aPhoneThatIsNotPickedUpAtOnceRingsOnAndTheCallerKeepsThePlace() throws Exception {
    try (SipPhone phone = phone("agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = call("15551230012")) {
      awaitVoice(caller);
      caller.sound().press("0").join();
      phone.awaitRing(SOON);
      Talk.next(caller.sound().heard(), caller.sound().heard().size(), 4000);
      assertThat(phone.rings()).isEqualTo(1);
      phone.answer();
      talk(caller, phone, () -> phone.sound().press("1").join());
      assertThat(Talk.next(caller.sound().heard(), caller.sound().heard().size(), 2500))
          .matches(sound -> Listen.isTone(sound, Talk.AGENT_HERTZ), "the agent all the time");
      caller.hangUp();
      desk.wrapUp(desk.awaitCard(0, "wrap_up"));
    }
  }

  @Test
  void aCallerWhoHangsUpWhileItRingsReleasesTheAgent() throws Exception {
    try (SipPhone phone = phone("agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = call("15551230008")) {
      awaitVoice(caller);
      caller.sound().press("0").join();
      phone.awaitRing(SOON);
      int from = desk.size();
      caller.hangUp();
      phone.awaitCancelled(SOON);
      desk.await(from, shown -> shown.isStatus("available"));
    }
  }

  @Test
  void aCallerWhoHangsUpInTheWhisperReleasesTheAgentAtOnce() throws Exception {
    try (SipPhone phone = phone("agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = call("15551230009")) {
      awaitVoice(caller);
      caller.sound().press("0").join();
      phone.awaitRing(SOON);
      phone.answer();
      desk.awaitCard(0, "briefing");
      int from = desk.size();
      long hungUp = System.nanoTime();
      caller.hangUp();
      phone.awaitOver(SOON);
      assertThat(Duration.ofNanos(System.nanoTime() - hungUp)).isLessThan(Duration.ofSeconds(1));
      desk.await(from, shown -> shown.isStatus("available"));
    }
  }

  @Test
  void nobodySignedInLeadsToACallbackThatTheDeskLists() throws Exception {
    try (SipCaller caller = call("15551230010")) {
      awaitVoice(caller);
      caller.sound().press("0").join();
      awaitQuiet(caller);
      caller.sound().say(story("rebook-5-yes")).join();
      caller.awaitOver(Duration.ofSeconds(20));
      try (DeskSeat desk = DeskSeat.open(service, "Priya")) {
        JsonNode callbacks = desk.read("/desk/api/callbacks").path("callbacks");
        assertThat(callbacks).anyMatch(c -> c.path("phone").asText().endsWith("15551230010"));
      }
    }
  }

  @Test
  void whoeverRathersACallbackPressesOneInTheQueue() throws Exception {
    try (SipPhone phone = phone("agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = call("15551230011")) {
      awaitVoice(caller);
      caller.sound().press("0").join();
      phone.awaitRing(SOON);
      int from = desk.size();
      caller.sound().press("1").join();
      phone.awaitCancelled(SOON);
      desk.await(from, shown -> shown.isStatus("available"));
      awaitQuiet(caller);
      caller.sound().say(story("rebook-5-yes")).join();
      caller.awaitOver(Duration.ofSeconds(20));
      JsonNode callbacks = desk.read("/desk/api/callbacks").path("callbacks");
      assertThat(callbacks).anyMatch(c -> c.path("phone").asText().endsWith("15551230011"));
    }
  }

  private interface Acceptance {
    void accept() throws Exception;
  }

  private static SipPhone phone(String name) throws IOException, InterruptedException {
    return SipPhone.registered(asterisk, name);
  }

  private static SipCaller call(String number) throws IOException, InterruptedException {
    return SipCaller.connect(asterisk, "1000", number);
  }

  private static void awaitVoice(SipCaller caller) throws InterruptedException {
    assertThat(caller.sound().heard().await(0, 200, Listen::isLoud, SOON))
        .as("the assistant greets")
        .isPresent();
  }

  /** Waits until the assistant has said something and is silent again. */
  private static void awaitQuiet(SipCaller caller) throws InterruptedException {
    int from = caller.sound().heard().size();
    Optional<Long> spoken = caller.sound().heard().await(from, 200, Listen::isLoud, SOON);
    assertThat(spoken).as("the assistant speaks").isPresent();
    assertThat(
            caller
                .sound()
                .heard()
                .await(from + 25, 900, sound -> !Listen.isLoud(sound), Duration.ofSeconds(20)))
        .as("and stops")
        .isPresent();
  }

  private static void talk(SipCaller caller, SipPhone phone, Acceptance acceptance)
      throws Exception {
    Talk.hum(caller, phone);
    acceptance.accept();
    Talk.assertTwoWay(caller, phone);
  }

  private static boolean rings(SipPhone first, SipPhone second) throws InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < end) {
      if (first.rings() > 0 || second.rings() > 0) {
        return first.rings() > 0;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("neither phone rang");
  }

  /** The one summary that lies there. */
  private static Pcm whisper() throws IOException {
    try (var files = Files.newDirectoryStream(asterisk.whispers(), "[0-9]*.wav")) {
      return Wav.read(files.iterator().next());
    }
  }

  private static Pcm story(String name) throws IOException {
    return Wav.read(
        Path.of(System.getProperty("warmline.home"), "src/main/resources/story", name + ".wav"));
  }
}
