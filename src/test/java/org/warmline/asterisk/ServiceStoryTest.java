package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
import org.warmline.telephony.asterisk.AsteriskSettings;
import org.warmline.telephony.asterisk.check.AsteriskCheck;
import org.warmline.telephony.asterisk.check.Finding;

/** Calls that reach a person, with the service alive: real SIP, real sound, the real desk. */
@Tag("asterisk")
class ServiceStoryTest {
  private static final Duration SOON = Duration.ofSeconds(8);

  /** Also for a phone whose agent has just declined, which is left alone for ten seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @TempDir private static Path folder;
  private static RealAsterisk asterisk;
  private static ServiceProcess.Ports ports;
  private static ServiceProcess service;

  @BeforeAll
  static void start() throws Exception {
    ports = ServiceProcess.Ports.free();
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
      assertThat(call.outcome()).as("its end, of %s", call.events()).contains("resolved");
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
      Assistant.awaitGreeting(caller);
      int before = caller.sound().heard().size();
      caller.sound().say(Assistant.sentence("lost-4-person")).join();
      DeskSeat.Shown card = desk.awaitCard(0, "ringing");
      assertThat(card.message().path("call").path("why")).isNotEmpty();
      assertThat(card.message().path("call").path("briefing").path("text").asText()).isNotEmpty();
      phone.awaitRing(LONGEST);
      phone.answer();
      desk.awaitCard(0, "briefing");
      Pcm summary = summary(card);
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
      Assistant.awaitGreeting(caller);
      caller.sound().press("0").join();
      phone.awaitRing(LONGEST);
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
      Assistant.awaitGreeting(caller);
      caller.sound().press("0").join();
      phone.awaitRing(LONGEST);
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
      Assistant.awaitGreeting(caller);
      caller.sound().press("0").join();
      CompletableFuture<SipPhone> priyas = ring(first);
      CompletableFuture<SipPhone> marcos = ring(second);
      boolean priyaFirst = CompletableFuture.anyOf(priyas, marcos).join() == first;
      SipPhone declining = priyaFirst ? first : second;
      SipPhone taking = priyaFirst ? second : first;
      DeskSeat decliner = priyaFirst ? priya : marco;
      DeskSeat taker = priyaFirst ? marco : priya;
      decliner.press("decline", decliner.awaitCard(0, "ringing"));
      declining.awaitCancelled(SOON);
      (priyaFirst ? marcos : priyas).join();
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
      Assistant.awaitGreeting(caller);
      caller.sound().press("0").join();
      phone.awaitRing(LONGEST);
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
      Assistant.awaitGreeting(caller);
      caller.sound().press("0").join();
      phone.awaitRing(LONGEST);
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
      Assistant.awaitGreeting(caller);
      caller.sound().press("0").join();
      phone.awaitRing(LONGEST);
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
  void aCheckBesideTheServiceTriesTheWayOfSoundToo() throws Exception {
    Wav.write(asterisk.whispers().resolve("check.wav"), Pcm.silence(100));
    AsteriskSettings settings =
        new AsteriskSettings(
            asterisk.manager(),
            "warmline",
            asterisk.secret(),
            ports.agi(),
            ports.audio(),
            Set.of(ports.agi().getAddress()),
            List.of("support"),
            asterisk.whispers(),
            asterisk.whispersThere(),
            10);
    String file = asterisk.whispersThere() + "/check";
    assertThat(AsteriskCheck.run(new AsteriskCheck.Wish(settings, true, file, false)))
        .filteredOn(finding -> finding.verdict() != Finding.Verdict.OK)
        .extracting(Finding::found)
        .allMatch(found -> found.endsWith("is not connected now"));
  }

  @Test
  void nobodySignedInLeadsToACallbackThatTheDeskLists() throws Exception {
    try (SipCaller caller = call("15551230010")) {
      Assistant.awaitGreeting(caller);
      caller.sound().press("0").join();
      Assistant.awaitQuestion(caller);
      caller.sound().say(Assistant.sentence("rebook-5-yes")).join();
      caller.awaitOver(LONGEST);
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
      Assistant.awaitGreeting(caller);
      caller.sound().press("0").join();
      phone.awaitRing(LONGEST);
      int from = desk.size();
      caller.sound().press("1").join();
      phone.awaitCancelled(SOON);
      desk.await(from, shown -> shown.isStatus("available"));
      Assistant.awaitQuestion(caller);
      caller.sound().say(Assistant.sentence("rebook-5-yes")).join();
      caller.awaitOver(LONGEST);
      JsonNode callbacks = desk.read("/desk/api/callbacks").path("callbacks");
      assertThat(callbacks).anyMatch(c -> c.path("phone").asText().endsWith("15551230011"));
    }
  }

  /** The file that is played to the agent: there by the time that a key is awaited. */
  private static Pcm summary(DeskSeat.Shown card) throws IOException {
    String call = card.message().path("call").path("id").asText();
    return Wav.read(asterisk.whispers().resolve(call + ".wav"));
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

  private static void talk(SipCaller caller, SipPhone phone, Acceptance acceptance)
      throws Exception {
    Talk.hum(caller, phone);
    acceptance.accept();
    Talk.assertTwoWay(caller, phone);
  }

  private static CompletableFuture<SipPhone> ring(SipPhone phone) {
    CompletableFuture<SipPhone> rung = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            phone.awaitRing(LONGEST);
            rung.complete(phone);
          } catch (AssertionError | InterruptedException silent) {
            rung.completeExceptionally(silent);
          }
        });
    return rung;
  }
}
