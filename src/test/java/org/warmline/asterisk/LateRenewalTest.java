package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The dead-man switch is renewed from outside, so a renewal can come late: when a service goes on
 * after it had been stopped, its caller is in the queue or in a talk already.
 */
@Tag("asterisk")
class LateRenewalTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Pattern CALLER = Pattern.compile("Answer\\(\"(PJSIP/trunk-[0-9a-f]+)\"");

  private RealAsterisk asterisk;
  private SipPhone agent;
  private SipCaller caller;
  private ManagerWire wire;

  @BeforeEach
  void start() throws Exception {
    asterisk = RealAsterisk.start(AsteriskOptions.alone());
    agent = SipPhone.registered(asterisk, "agent1");
    wire = ManagerWire.login(asterisk, asterisk.secret());
    caller = SipCaller.connect(asterisk, "1000", "15551230001");
    Talk.hum(caller, agent);
    agent.awaitRing(SOON);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : new AutoCloseable[] {caller, wire, agent, asterisk}) {
      if (each != null) {
        each.close();
      }
    }
  }

  @Test
  void oneThatIsTakenBackAsSoonAsTheCallerHasJoinedDoesNoHarm() throws Exception {
    limit(2);
    limit(0);
    take();
    assertThat(Talk.next(caller.sound().heard(), caller.sound().heard().size(), 2500))
        .matches(sound -> Listen.isTone(sound, Talk.AGENT_HERTZ), "the agent all the time");
  }

  @Test
  void oneInATalkCutsItOffButTheCallerIsTakenToAPersonAgain() throws Exception {
    take();
    limit(1);
    agent.awaitOver(SOON);
    assertThat(caller.isUp()).isTrue();
    agent.awaitRing(SOON);
    take();
  }

  private void limit(int seconds) throws Exception {
    String channel =
        asterisk.log().stream()
            .map(CALLER::matcher)
            .filter(Matcher::find)
            .map(matcher -> matcher.group(1))
            .findFirst()
            .orElseThrow();
    String id = "limit-" + seconds;
    wire.send(
        "Setvar",
        "ActionID",
        id,
        "Channel",
        channel,
        "Variable",
        "TIMEOUT(absolute)",
        "Value",
        Integer.toString(seconds));
    assertThat(wire.await(message -> id.equals(message.get("ActionID")), SOON))
        .get()
        .extracting(message -> message.get("Response"))
        .isEqualTo("Success");
  }

  private void take() throws Exception {
    int from = agent.sound().heard().size();
    agent.answer();
    Talk.next(agent.sound().heard(), from, 200);
    agent.sound().press("1").join();
    Talk.assertTwoWay(caller, agent);
  }
}
