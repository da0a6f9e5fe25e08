package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service that takes connections and does nothing with them keeps no caller. */
@Tag("asterisk")
class StuckServiceTest {
  private static final String UUID = "5f0c2d3e-1111-4222-8333-944455556666";
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofSeconds(6);

  @Test
  void questionsThatAreNotAnsweredEndWithAPersonWithinFiveSeconds() throws Exception {
    try (FakeService stuck = FakeService.stuck();
        RealAsterisk asterisk = RealAsterisk.start(options(stuck.address(), nowhere()))) {
      assertThat(takenToAPerson(asterisk)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void soundThatNobodyReadsEndsWithAPersonWithinSixSeconds() throws Exception {
    try (FakeService service =
            FakeService.answering(Map.of("begin", List.of("WL_UUID \"" + UUID + "\"")));
        ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RealAsterisk asterisk =
            RealAsterisk.start(
                options(
                    service.address(),
                    new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort())))) {
      assertThat(takenToAPerson(asterisk)).isGreaterThan(Duration.ofSeconds(4)).isLessThan(LIMIT);
      assertThat(service.asked()).containsExactly("begin?try=0");
    }
  }

  @Test
  void soundThatIsRefusedAndAQuestionAfterItEndWithAPerson() throws Exception {
    try (FakeService service =
            FakeService.answering(Map.of("begin", List.of("WL_UUID \"" + UUID + "\"")));
        RealAsterisk asterisk = RealAsterisk.start(options(service.address(), nowhere()))) {
      assertThat(takenToAPerson(asterisk)).isLessThan(LIMIT);
      assertThat(service.asked()).containsExactly("begin?try=0", "next");
    }
  }

  @Test
  void anAnswerWithoutAnythingInItMeansAPersonAtOnce() throws Exception {
    try (FakeService service = FakeService.answering(Map.of("begin", List.of()));
        RealAsterisk asterisk = RealAsterisk.start(options(service.address(), nowhere()))) {
      assertThat(takenToAPerson(asterisk)).isLessThan(AT_ONCE);
    }
  }

  /** How long after the answer an agent's phone rings; then both talk. */
  private static Duration takenToAPerson(RealAsterisk asterisk)
      throws IOException, InterruptedException {
    try (SipPhone agent = SipPhone.registered(asterisk, "agent1");
        SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001")) {
      Talk.hum(caller, agent);
      agent.awaitRing(LIMIT.plusSeconds(2));
      Duration took = Duration.ofNanos(System.nanoTime() - caller.answeredNanos());
      agent.answer();
      Talk.next(agent.sound().heard(), 0, 200);
      agent.sound().press("1").join();
      Talk.assertTwoWay(caller, agent);
      return took;
    }
  }

  private static AsteriskOptions options(InetSocketAddress agi, InetSocketAddress audio) {
    return AsteriskOptions.alone().agi(agi).audio(audio);
  }

  private static InetSocketAddress nowhere() {
    return AsteriskOptions.alone().audio();
  }
}
