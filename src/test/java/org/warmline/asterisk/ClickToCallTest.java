package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

/** Calling back: the agent's phone first, then the number, and only numbers that are allowed. */
@Tag("asterisk")
class ClickToCallTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void anAllowedNumberIsCalledOnceTheAgentHasAnswered() throws Exception {
    try (RealAsterisk asterisk = RealAsterisk.start(AsteriskOptions.alone());
        SipPhone agent = SipPhone.registered(asterisk, "agent1");
        SipPhone outside = SipPhone.outside(asterisk);
        ManagerWire wire = ManagerWire.login(asterisk, asterisk.secret())) {
      agent.sound().hum(Talk.AGENT_HERTZ);
      outside.sound().hum(Talk.CALLER_HERTZ);
      originate(wire, "+15555550123");
      agent.awaitRing(SOON);
      assertThat(outside.rings()).isZero();
      agent.answer();
      outside.awaitRing(SOON);
      outside.answer();
      assertThat(hears(agent, Talk.CALLER_HERTZ)).isTrue();
      assertThat(hears(outside, Talk.AGENT_HERTZ)).isTrue();
      outside.hangUp();
      agent.awaitOver(SOON);
      assertThat(asterisk.complaints()).isEmpty();
    }
  }

  @Test
  void anyOtherNumberIsRefusedAndTheAgentHearsSo() throws Exception {
    try (RealAsterisk asterisk = RealAsterisk.start(AsteriskOptions.alone());
        SipPhone agent = SipPhone.registered(asterisk, "agent1");
        SipPhone outside = SipPhone.outside(asterisk);
        ManagerWire wire = ManagerWire.login(asterisk, asterisk.secret())) {
      originate(wire, "+19001234567");
      agent.awaitRing(SOON);
      agent.answer();
      Pcm heard = Talk.next(agent.sound().heard(), 0, 1500);
      assertThat(Listen.likeness(heard, Talk.prompt(asterisk, "cannot-complete-as-dialed")))
          .isGreaterThan(0.9);
      agent.awaitOver(SOON);
      assertThat(outside.rings()).isZero();
      assertThat(wire.await(m -> "WarmlineRefused".equals(m.get("UserEvent")), SOON)).isPresent();
    }
  }

  private static void originate(ManagerWire wire, String number) throws Exception {
    wire.send(
        "Originate",
        "Channel",
        "Local/agent1@warmline-agent-first",
        "Context",
        "warmline-callback",
        "Exten",
        number,
        "Priority",
        "1",
        "Async",
        "true");
  }

  private static boolean hears(SipPhone phone, int hertz) throws InterruptedException {
    HeardSound heard = phone.sound().heard();
    return heard.await(0, 200, sound -> Listen.isTone(sound, hertz), SOON).isPresent();
  }
}
