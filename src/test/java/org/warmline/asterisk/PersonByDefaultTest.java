package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;

/** The dialplan without any service: every call ends with a person. */
@Tag("asterisk")
class PersonByDefaultTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final double THE_SAME = 0.9;
  private static final double SOMETHING_ELSE = 0.5;

  private RealAsterisk asterisk;
  private SipPhone agent;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    asterisk = RealAsterisk.start(AsteriskOptions.alone());
    agent = SipPhone.registered(asterisk, "agent1");
  }

  @AfterEach
  void stop() {
    if (agent != null) {
      agent.close();
    }
    if (asterisk != null) {
      asterisk.close();
    }
  }

  private SipCaller call() throws IOException, InterruptedException {
    SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001");
    Talk.hum(caller, agent);
    return caller;
  }

  @Test
  void anAgentHearsPressOneAndTheCallerMusicUntilItIsPressed() throws Exception {
    try (SipCaller caller = call()) {
      agent.awaitRing(SOON);
      int asItRings = caller.sound().heard().size();
      agent.answer();
      Pcm whisper = Talk.next(agent.sound().heard(), 0, 1400);
      Pcm meanwhile = Talk.next(caller.sound().heard(), asItRings, 1400);
      Pcm pressOne = Talk.prompt(asterisk, "vm-press");
      assertThat(Listen.likeness(whisper, pressOne)).isGreaterThan(THE_SAME);
      assertThat(Listen.hasTone(whisper, Talk.CALLER_HERTZ)).isFalse();
      assertThat(Listen.likeness(meanwhile, pressOne)).isLessThan(SOMETHING_ELSE);
      assertThat(Listen.isLoud(meanwhile)).as("hold music").isTrue();
      assertThat(Listen.isTone(meanwhile, Talk.AGENT_HERTZ)).isFalse();
      agent.sound().press("1").join();
      Talk.assertTwoWay(caller, agent);
      agent.hangUp();
      caller.awaitOver(SOON);
    }
    assertThat(asterisk.complaints("Connection refused", "FastAGI failed")).isEmpty();
  }

  @Test
  void whoeverHangsUpInTheWhisperIsOfferedTheCallAgain() throws Exception {
    try (SipCaller caller = call()) {
      agent.awaitRing(SOON);
      agent.answer();
      Talk.next(agent.sound().heard(), 0, 200);
      agent.hangUp();
      takeWhatRings(caller, agent);
      assertThat(agent.rings()).isEqualTo(2);
    }
  }

  @Test
  void whatOneDeclinesComesToTheOther() throws Exception {
    try (SipPhone other = SipPhone.registered(asterisk, "agent2");
        SipCaller caller = call()) {
      other.sound().hum(Talk.AGENT_HERTZ);
      agent.awaitRing(SOON);
      agent.decline();
      other.awaitRing(SOON);
      other.answer();
      Talk.next(other.sound().heard(), 0, 200);
      other.sound().press("2").join();
      other.awaitOver(SOON);
      takeWhatRings(caller, agent);
      assertThat(other.rings()).isEqualTo(1);
    }
  }

  @Test
  void aSummaryIsHeardAndOneThatIsMissingOrBrokenIsNotMissed() throws Exception {
    String spoken = "spoken";
    Path folder = asterisk.whispers();
    Pcm sentence = Talk.prompt(asterisk, "demo-thanks").slice(0, 8000);
    Wav.write(folder.resolve(spoken + ".wav"), sentence);
    byte[] rubbish = new byte[3000];
    new Random(5).nextBytes(rubbish);
    Files.write(folder.resolve("rubbish.wav"), rubbish);
    for (String name : new String[] {"missing", "rubbish", spoken}) {
      asterisk.cli("dialplan set global WHISPER " + asterisk.whispersThere() + "/" + name);
      try (SipCaller caller = call()) {
        int from = agent.sound().heard().size();
        agent.awaitRing(SOON);
        agent.answer();
        Pcm heard = Talk.next(agent.sound().heard(), from, name.equals(spoken) ? 2000 : 1200);
        assertThat(Listen.likeness(heard, Talk.prompt(asterisk, "vm-press")))
            .as("press one after %s", name)
            .isGreaterThan(THE_SAME);
        if (name.equals(spoken)) {
          assertThat(Listen.likeness(heard, sentence)).isGreaterThan(THE_SAME);
        }
        agent.sound().press("1").join();
        Talk.assertTwoWay(caller, agent);
        caller.hangUp();
        agent.awaitOver(SOON);
      }
    }
  }

  @Test
  void keyOneWhileWaitingLosesNobody() throws Exception {
    agent.unregister();
    agent.register();
    try (SipCaller caller = call()) {
      agent.awaitRing(SOON);
      caller.sound().press("1").join();
      agent.awaitCancelled(SOON);
      takeWhatRings(caller, agent);
    }
  }

  @Test
  void aCallerWhoHangsUpEndsTheRingingAndTheTalk() throws Exception {
    try (SipCaller caller = call()) {
      agent.awaitRing(SOON);
      caller.hangUp();
      agent.awaitCancelled(SOON);
    }
    try (SipCaller caller = call()) {
      takeWhatRings(caller, agent);
      caller.hangUp();
      agent.awaitOver(SOON);
    }
  }

  private static void takeWhatRings(SipCaller caller, SipPhone phone) throws Exception {
    phone.awaitRing(SOON);
    int from = phone.sound().heard().size();
    phone.answer();
    Talk.next(phone.sound().heard(), from, 200);
    phone.sound().press("1").join();
    Talk.assertTwoWay(caller, phone);
  }
}
