package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that reach a person, with the service alive: real SIP, real sound, the real desk. */
@Tag("asterisk")
class ServiceStoryTest {
  private static final Duration SOON = Duration.ofSeconds(6);

  @TempDir private static Path folder;
  private static RealAsterisk asterisk;
  private static ServiceProcess service;

  @BeforeAll
  static void start() throws Exception {
    ServiceProcess.Ports ports = ServiceProcess.Ports.free();
    asterisk = RealAsterisk.start(AsteriskOptions.alone().agi(ports.agi()).audio(ports.audio()));
    service = ServiceProcess.start(asterisk, ports, folder.resolve("database"), Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
    service.said().forEach(System.out::println);
    asterisk.log().forEach(System.out::println);
    asterisk.close();
  }

  @Test
  void zeroInTheGreetingReachesAPersonWhoHasTheCallOnThePageBefore() throws Exception {
    try (SipPhone phone = SipPhone.registered(asterisk, "agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230003")) {
      phone.sound().hum(620);
      assertThat(caller.sound().heard().await(0, 200, Listen::isLoud, SOON)).isPresent();
      caller.sound().press("0").join();
      DeskSeat.Shown card = desk.awaitCard(0, "ringing");
      phone.awaitRing(SOON);
      phone.answer();
      desk.awaitCard(0, "briefing");
      caller.sound().hum(440);
      phone.sound().press("1").join();
      PersonByDefaultTest.assertTwoWay(caller, phone);
      desk.awaitCard(0, "talking");
      phone.hangUp();
      caller.awaitOver(SOON);
      desk.wrapUp(desk.awaitCard(0, "wrap_up"));
      assertThat(card.message().path("call").path("why").path(0).path("name").asText())
          .isNotEmpty();
    }
  }
}
