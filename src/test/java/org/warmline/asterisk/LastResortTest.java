package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

/** Nobody is there, and no service either: Asterisk itself keeps the caller until somebody is. */
@Tag("asterisk")
class LastResortTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration ANNOUNCED = Duration.ofSeconds(15);

  @Test
  void aCallerHearsAnAnnouncementAndThePhoneThatBecomesReachableRings() throws Exception {
    try (RealAsterisk asterisk = RealAsterisk.start(AsteriskOptions.alone());
        SipPhone agent = SipPhone.open(asterisk, "agent2");
        SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001")) {
      Talk.hum(caller, agent);
      Pcm heard = Talk.next(caller.sound().heard(), 0, 2000);
      assertThat(Listen.likeness(heard, Talk.prompt(asterisk, "queue-periodic-announce")))
          .isGreaterThan(0.9);
      agent.register();
      take(caller, agent, ANNOUNCED);
      agent.hangUp();
      caller.awaitOver(SOON);
      assertThat(asterisk.complaints("Connection refused", "FastAGI failed")).isEmpty();
    }
  }

  @Test
  void agentsWhoAreNotSignedInAreRungThereAndOnlyThere() throws Exception {
    try (RealAsterisk asterisk = RealAsterisk.start(AsteriskOptions.alone());
        SipPhone agent = SipPhone.registered(asterisk, "agent1")) {
      pauseAll(asterisk);
      int from = asterisk.logSize();
      try (SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001")) {
        Talk.hum(caller, agent);
        asterisk.awaitLog(from, line -> line.contains("warmline-last,c"), SOON);
        take(caller, agent, ANNOUNCED);
        assertThat(asterisk.log().subList(from, asterisk.logSize()))
            .noneMatch(line -> line.contains("Queue(") && line.contains("support"));
      }
    }
  }

  @Test
  void whoeverIsNotAnsweredIsTakenToTheNumberOutside() throws Exception {
    AsteriskOptions options = AsteriskOptions.alone().waitingSeconds(2).lastNumber("5550199");
    try (RealAsterisk asterisk = RealAsterisk.start(options);
        SipPhone outside = SipPhone.outside(asterisk);
        SipPhone agent = SipPhone.registered(asterisk, "agent1");
        SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001")) {
      Talk.hum(caller, outside);
      agent.awaitRing(SOON);
      agent.awaitCancelled(SOON);
      outside.awaitRing(Duration.ofSeconds(20));
      outside.answer();
      Talk.assertTwoWay(caller, outside);
      outside.hangUp();
      caller.awaitOver(SOON);
    }
  }

  private static void pauseAll(RealAsterisk asterisk) {
    for (String name : new String[] {"agent1", "agent2"}) {
      asterisk.cli("queue pause member Local/" + name + "@warmline-agents/n queue support");
    }
  }

  private static void take(SipCaller caller, SipPhone agent, Duration limit)
      throws IOException, InterruptedException {
    agent.awaitRing(limit);
    agent.answer();
    Talk.next(agent.sound().heard(), 0, 200);
    agent.sound().press("1").join();
    Talk.assertTwoWay(caller, agent);
  }
}
