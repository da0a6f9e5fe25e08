package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.Pcm;

/**
 * The service is frozen, killed, cut off from Asterisk's manager, and Asterisk is started anew,
 * each with a caller in the middle of a sentence: nobody is dropped, everybody reaches a person,
 * and nothing is left over. One service goes through all of it, so the order matters.
 */
@Tag("asterisk")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceFaultsTest {
  private static final Duration SOON = Duration.ofSeconds(8);
  private static final Duration ORPHAN = Duration.ofSeconds(5);
  private static final Duration KEPT = Duration.ofSeconds(15);
  private static final long READ_AGAIN_NANOS = 50_000_000;
  private static final int CUTS = 20;

  @TempDir private static Path folder;
  private static ServiceProcess.Ports ports;
  private static RealAsterisk asterisk;
  private static Wire manager;
  private static ServiceProcess service;

  @BeforeAll
  static void start() throws Exception {
    ports = ServiceProcess.Ports.free();
    asterisk = RealAsterisk.start(AsteriskOptions.alone().agi(ports.agi()).audio(ports.audio()));
    manager = Wire.to(asterisk.manager());
    service = launch();
  }

  private static ServiceProcess launch() throws IOException {
    return ServiceProcess.start(
        asterisk,
        ports,
        folder.resolve("database"),
        Map.of("WARMLINE_ASTERISK_MANAGER_PORT", Integer.toString(manager.address().getPort())));
  }

  @AfterAll
  static void stop() throws IOException {
    if (service != null) {
      service.close();
    }
    if (manager != null) {
      manager.close();
    }
    if (asterisk != null) {
      asterisk.close();
    }
  }

  @Test
  @Order(1)
  void aManagerLinkThatIsCutTwentyTimesDropsNobodyAndLeavesNothingBehind() throws Exception {
    try (DeskSeat desk = DeskSeat.lookOn(service, "Marco");
        SipCaller caller = call("15551230020")) {
      Assistant.awaitGreeting(caller);
      for (int cut = 0; cut < CUTS; cut++) {
        int from = asterisk.logSize();
        manager.cut();
        asterisk.awaitLog(from, line -> line.contains("'warmline' logged on"), SOON);
      }
      assertThat(caller.isUp()).isTrue();
      int heard = caller.sound().heard().size();
      assertThat(caller.sound().heard().await(heard, 200, Listen::isLoud, Duration.ofSeconds(15)))
          .as("the assistant still has the call")
          .isPresent();
      long gone = System.nanoTime();
      caller.hangUp();
      assertEnded(desk, caller, "15551230020", gone);
    }
  }

  @Test
  @Order(2)
  void afterAsteriskWasStartedAnewItsCallsAreOverAndTheNextOnesCome() throws Exception {
    try (DeskSeat desk = DeskSeat.lookOn(service, "Marco")) {
      try (SipCaller caller = call("15551230021")) {
        Assistant.awaitGreeting(caller);
        int from = asterisk.logSize();
        asterisk.restart();
        long back = System.nanoTime();
        asterisk.awaitLog(from, line -> line.contains("'warmline' logged on"), SOON);
        assertEnded(desk, caller, "15551230021", back);
      }
      try (SipCaller caller = call("15551230022")) {
        Assistant.awaitGreeting(caller);
        long gone = System.nanoTime();
        caller.hangUp();
        assertEnded(desk, caller, "15551230022", gone);
      }
    }
  }

  @Test
  @Order(3)
  void aFrozenServiceLosesItsCallersToAPersonWithinSixSeconds() throws Exception {
    try (SipPhone phone = SipPhone.registered(asterisk, "agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya")) {
      try (SipCaller caller = call("15551230023")) {
        Talk.hum(caller, phone);
        Assistant.awaitGreeting(caller);
        service.freeze();
        long frozen = System.nanoTime();
        phone.awaitRing(SOON);
        assertThat(Duration.ofNanos(System.nanoTime() - frozen)).isLessThan(Duration.ofSeconds(6));
        takeByAsterisksOwnPressOne(phone);
        Talk.assertTwoWay(caller, phone);
        phone.hangUp();
        caller.awaitOver(SOON);
      } finally {
        service.thaw();
      }
      desk.wrapUp(desk.awaitCard(0, "wrap_up"));
    }
    try (SipCaller caller = call("15551230024")) {
      Assistant.awaitGreeting(caller);
      caller.hangUp();
    }
  }

  @Test
  @Order(4)
  void aKilledServiceLosesItsCallersToAPersonAtOnce() throws Exception {
    try (SipPhone phone = SipPhone.registered(asterisk, "agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = call("15551230025")) {
      Talk.hum(caller, phone);
      Assistant.awaitGreeting(caller);
      desk.await(0, shown -> shown.isStatus("available"));
      int from = asterisk.logSize();
      service.kill();
      long killed = System.nanoTime();
      asterisk.awaitLog(from, line -> line.contains("Queue(\"PJSIP/trunk"), SOON);
      assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(1));
      phone.awaitRing(SOON);
      takeByAsterisksOwnPressOne(phone);
      Talk.assertTwoWay(caller, phone);
      phone.hangUp();
      caller.awaitOver(SOON);
    }
  }

  @Test
  @Order(5)
  void aServiceThatIsToldToEndSendsItsCallersToAPersonFirst() throws Exception {
    service = launch();
    try (SipPhone phone = SipPhone.registered(asterisk, "agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller caller = call("15551230026")) {
      Talk.hum(caller, phone);
      Assistant.awaitGreeting(caller);
      desk.await(0, shown -> shown.isStatus("available"));
      assertThat(service.stop()).as("its exit code").isZero();
      phone.awaitRing(SOON);
      takeByAsterisksOwnPressOne(phone);
      Talk.assertTwoWay(caller, phone);
      phone.hangUp();
      caller.awaitOver(SOON);
    }
  }

  @Test
  @Order(6)
  void whoIsSentAwayAsTheServiceEndsWhileNobodyIsPresentReachesTheLastResort() throws Exception {
    service.close();
    service = launch();
    try (SipPhone phone = SipPhone.registered(asterisk, "agent1");
        SipCaller caller = call("15551230027")) {
      Talk.hum(caller, phone);
      Assistant.awaitGreeting(caller);
      assertThat(service.stop()).as("its exit code").isZero();
      phone.awaitRing(SOON);
      takeByAsterisksOwnPressOne(phone);
      Talk.assertTwoWay(caller, phone);
      phone.hangUp();
      caller.awaitOver(SOON);
    }
  }

  private static void takeByAsterisksOwnPressOne(SipPhone phone) throws Exception {
    int from = phone.sound().heard().size();
    phone.answer();
    Pcm heard = Talk.next(phone.sound().heard(), from, 1500);
    assertThat(Listen.likeness(heard, Talk.prompt(asterisk, "vm-press"))).isGreaterThan(0.9);
    phone.sound().press("1").join();
  }

  private static SipCaller call(String number) throws IOException, InterruptedException {
    return SipCaller.connect(asterisk, "1000", number);
  }

  /**
   * Waits until a caller's call is kept as ended so, for which the disk may be busy; by its own
   * record it had ended within five seconds.
   *
   * @param goneNanos when the caller was gone, or Asterisk back
   */
  private static void assertEnded(DeskSeat desk, SipCaller caller, String number, long goneNanos)
      throws Exception {
    String call = awaitEnd(desk, number);
    long endedMillis =
        StreamSupport.stream(
                desk.read("/desk/api/calls/" + call).path("events").spliterator(), false)
            .filter(event -> event.path("type").asText().equals("ended"))
            .mapToLong(event -> event.path("atMillis").asLong())
            .findFirst()
            .orElseThrow();
    long goneMillis = (goneNanos - caller.answeredNanos()) / 1_000_000;
    assertThat(Duration.ofMillis(endedMillis - goneMillis)).isLessThan(ORPHAN);
  }

  private static String awaitEnd(DeskSeat desk, String number) throws Exception {
    long end = System.nanoTime() + KEPT.toNanos();
    while (System.nanoTime() < end) {
      for (JsonNode call : desk.read("/desk/api/calls?limit=50").path("calls")) {
        if (call.path("number").asText().endsWith(number)
            && call.path("outcome").asText().equals("hung_up")) {
          return call.path("id").asText();
        }
      }
      LockSupport.parkNanos(READ_AGAIN_NANOS);
    }
    throw new AssertionError("the call of " + number + " was not kept as hung up");
  }
}
