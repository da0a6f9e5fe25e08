package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

/** The dialplan without any service: every call ends with a person. */
@Tag("asterisk")
class PersonByDefaultTest {
  private static final Duration SOON = Duration.ofSeconds(6);

  @Test
  void withoutAServiceAnAgentHearsPressOneAndTakesTheCall() throws Exception {
    try (RealAsterisk asterisk = RealAsterisk.start(AsteriskOptions.alone());
        SipPhone agent = SipPhone.registered(asterisk, "agent1");
        SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001")) {
      caller.sound().hum(440);
      agent.sound().hum(620);
      agent.awaitRing(SOON);
      agent.answer();
      int from = caller.sound().heard().size();
      agent.sound().heard().await(0, 1500, sound -> true, SOON);
      Pcm pressOne = agent.sound().heard().since(0);
      assertThat(Listen.likeness(pressOne, PressOne.known(asterisk))).isGreaterThan(0.9);
      assertThat(Listen.likeness(caller.sound().heard().since(from), PressOne.known(asterisk)))
          .isLessThan(0.5);
      assertThat(Listen.hasTone(pressOne, 440)).isFalse();
      agent.sound().press("1").join();
      assertTwoWay(caller, agent);
      agent.hangUp();
      caller.awaitOver(SOON);
      assertThat(asterisk.complaints("Connection refused", "FastAGI failed")).isEmpty();
    }
  }

  static void assertTwoWay(SipCaller caller, SipPhone agent) throws InterruptedException {
    assertThat(
            agent
                .sound()
                .heard()
                .await(agent.sound().heard().size(), 200, s -> Listen.isTone(s, 440), SOON))
        .isPresent();
    assertThat(caller.sound().heard().await(0, 200, s -> Listen.isTone(s, 620), SOON)).isPresent();
  }
}
