package org.warmline.telephony.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes to the port and is no question of a dialplan. */
@Timeout(60)
class AgiStrangersTest {
  private final InetAddress loopback = InetAddress.getLoopbackAddress();
  private final Scripted dialplan = new Scripted();
  private AgiServer server;

  @BeforeEach
  void open() throws IOException {
    UUID id = UUID.randomUUID();
    dialplan.answer(ignored -> new DialplanAnswer.Talk(id));
    server = AgiServer.open(new InetSocketAddress(loopback, 0), Set.of(loopback), 10, dialplan);
  }

  @AfterEach
  void aRealQuestionIsStillAnswered() throws IOException {
    assertThat(DialplanSide.ask(server.port(), "begin", "1")).hasSize(2);
    server.close();
  }

  @Test
  void silenceAndHalfARequestAreClosed() throws IOException {
    for (String half : List.of("", "agi_network: yes\n", "agi_network: yes\nagi_netw")) {
      long before = System.nanoTime();
      try (DialplanSide stranger = new DialplanSide(server.port())) {
        stranger.send(half);
        assertThat(stranger.awaitEnd()).isEmpty();
      }
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before)).isLessThan(4000);
    }
    assertThat(dialplan.questions()).isEmpty();
  }

  @Test
  void garbageIsClosedAtOnce() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      StringBuilder garbage = new StringBuilder();
      for (int i = 0; i < random.nextInt(3000); i++) {
        garbage.append((char) random.nextInt(0x250));
      }
      try (DialplanSide stranger = new DialplanSide(server.port())) {
        send(stranger, garbage + "\n\n");
        assertThat(stranger.awaitEnd()).isEmpty();
      }
    }
    assertThat(dialplan.questions()).isEmpty();
  }

  @Test
  void endlessHeadersAndLinesAreClosed() throws IOException {
    try (DialplanSide stranger = new DialplanSide(server.port())) {
      send(stranger, "agi_arg_1: x\n".repeat(100_000));
      assertThat(stranger.awaitEnd()).isEmpty();
    }
    try (DialplanSide stranger = new DialplanSide(server.port())) {
      send(stranger, "agi_arg_1: " + "x".repeat(1_000_000));
      assertThat(stranger.awaitEnd()).isEmpty();
    }
    assertThat(dialplan.questions()).isEmpty();
  }

  @Test
  void oneThatAsksAndNeverRepliesIsClosed() throws IOException {
    try (DialplanSide stranger = new DialplanSide(server.port())) {
      stranger.send(DialplanSide.request("begin", "1"));
      assertThat(stranger.awaitEnd()).startsWith("SET VARIABLE \"WL_UUID\"");
    }
  }

  @Test
  void hundredsOfSlowOnesKeepNoCallWaiting() throws IOException {
    List<DialplanSide> slow = new ArrayList<>();
    List<Long> micros = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        DialplanSide stranger = new DialplanSide(server.port());
        slow.add(stranger);
        send(stranger, "agi_network: yes\n");
        if (i >= 100 && i % 10 == 0) {
          long before = System.nanoTime();
          assertThat(DialplanSide.ask(server.port(), "begin", "1")).hasSize(2);
          micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - before));
        }
      }
      micros.sort(null);
      assertThat(micros.get(micros.size() - 1)).isLessThan(1_000_000);
    } finally {
      for (DialplanSide stranger : slow) {
        stranger.close();
      }
    }
  }

  @Test
  void otherAddressesAreTurnedAway() throws IOException {
    try (AgiServer closedToUs =
            AgiServer.open(
                new InetSocketAddress(loopback, 0),
                Set.of(InetAddress.getByAddress(new byte[] {10, 0, 0, 1})),
                10,
                dialplan);
        DialplanSide stranger = new DialplanSide(closedToUs.port())) {
      send(stranger, DialplanSide.request("begin", "1"));
      assertThat(stranger.awaitEnd()).isEmpty();
    }
    assertThat(dialplan.questions()).isEmpty();
  }

  private static void send(DialplanSide stranger, String text) {
    try {
      stranger.send(text);
    } catch (IOException refused) {
      assertThat(stranger.awaitEnd()).isEmpty();
    }
  }
}
