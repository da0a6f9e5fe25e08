package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SocketLimitsTest {
  private final BlockingQueue<String> told = EchoEndpoint.tellings();

  @Test
  void oneAddressHasAtMostTwoHundredAndAClosedOneMakesRoom() throws Exception {
    try (Site site = new Site(TestSockets.open("/socket", told))) {
      List<WebSocket> sockets = new ArrayList<>();
      for (int i = 0; i < OpenSockets.MAX_PER_ADDRESS; i++) {
        sockets.add(site.open("/socket", new Ears()));
        assertThat(toldNext()).isEqualTo("open");
      }
      assertThat(Site.refusedWith(() -> site.open("/socket", new Ears()))).isEqualTo(429);
      sockets.getFirst().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
      assertThat(toldNext()).isEqualTo("close 1000");
      Ears ears = new Ears();
      site.open("/socket", ears);
      assertThat(ears.next()).startsWith("facts");
      sockets.forEach(WebSocket::abort);
    }
  }

  @Test
  void anEndpointThatFailsOnOpeningHoldsNoPlace() {
    Endpoint failing =
        new Endpoint() {
          @Override
          public void onOpen(Session session, EndpointConfig config) {
            throw new IllegalStateException("a bug");
          }

          @Override
          public void onClose(Session session, CloseReason reason) {
            told.add("close");
            throw new IllegalStateException("another bug");
          }
        };
    SocketRoute route =
        new SocketRoute(
            "/socket",
            asked -> new Admission.Admitted(Map.of()),
            facts -> failing,
            1000,
            320,
            Duration.ofMinutes(1));
    Logger logger = (Logger) LoggerFactory.getLogger(GuardedEndpoint.class);
    logger.setLevel(Level.OFF);
    try (Site site = new Site(route)) {
      for (int i = 0; i <= OpenSockets.MAX_PER_ADDRESS; i++) {
        Ears ears = new Ears();
        site.open("/socket", ears);
        assertThat(ears.next()).isEqualTo("closed 1011");
        assertThat(toldNext()).isEqualTo("close");
      }
    } finally {
      logger.setLevel(null);
    }
  }

  @Test
  void aSilentSocketIsClosedAndTheEndpointToldOnAVirtualThread() throws Exception {
    try (Site site = new Site(TestSockets.open("/socket", told, Duration.ofMillis(50)))) {
      site.open("/socket", new Ears());
      assertThat(toldNext()).isEqualTo("open");
      assertThat(toldNext()).isEqualTo("error");
      assertThat(toldNext()).startsWith("close ").doesNotContain("platform");
    }
  }

  @Test
  void aPageThatVanishesIsToldToItsEndpoint() throws Exception {
    try (Site site = new Site(TestSockets.open("/socket", told))) {
      WebSocket socket = site.open("/socket", new Ears());
      assertThat(toldNext()).isEqualTo("open");
      socket.abort();
      assertThat(toldNext()).isIn("error", "close 1006");
    }
  }

  @Test
  void aGuardThatFailsOpensNothing() {
    SocketRoute broken =
        new SocketRoute(
            "/broken",
            asked -> {
              throw new IllegalStateException("a bug");
            },
            facts -> new EchoEndpoint(facts, told),
            1000,
            320,
            Duration.ofMinutes(1));
    SocketRoute faulty =
        new SocketRoute(
            "/faulty",
            asked -> new Admission.Admitted(Map.of()),
            facts -> {
              throw new IllegalStateException("another bug");
            },
            1000,
            320,
            Duration.ofMinutes(1));
    try (Site site = new Site(broken, faulty)) {
      assertThat(Site.refusedWith(() -> site.open("/broken", new Ears()))).isEqualTo(500);
      assertThat(Site.refusedWith(() -> site.open("/faulty", new Ears()))).isEqualTo(500);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void whoeverDoesNotSpeakWebSocketIsToldSo() {
    try (Site site = new Site(TestSockets.open("/socket", told))) {
      assertThat(site.get("/socket").statusCode()).isEqualTo(426);
      assertThat(site.get("/socket").body()).contains("WebSocket only");
      assertThat(site.post("/socket", "{}").statusCode()).isEqualTo(426);
    }
  }

  @Test
  void nothingIsCompressedHoweverMuchItIsAskedFor() throws Exception {
    try (Site site = new Site(TestSockets.open("/socket", told))) {
      String answer = RawSocket.ask(site.server().port(), handshake(site, "websocket"));
      assertThat(answer).startsWith("HTTP/1.1 101 ").doesNotContain("Sec-WebSocket-Extensions");
      assertThat(answer).contains("Content-Security-Policy");
    }
  }

  @Test
  void aHandshakeHiddenAmongOtherUpgradesOpensNothingWithoutOrigin() throws Exception {
    try (Site site = new Site(TestSockets.open("/socket", told))) {
      for (String upgrade : List.of("h2c, websocket", "h2c\r\nUpgrade: websocket", "WebSocket")) {
        String foreign = handshake(site, upgrade).replaceFirst("Origin: .*\r\n", "");
        assertThat(RawSocket.ask(site.server().port(), foreign)).startsWith("HTTP/1.1 403 ");
      }
      assertThat(told).isEmpty();
    }
  }

  private static String handshake(Site site, String upgrade) {
    return String.join(
        "\r\n",
        "GET /socket HTTP/1.1",
        "Host: localhost:" + site.server().port(),
        "Origin: " + site.server().origin(),
        "Connection: Upgrade",
        "Upgrade: " + upgrade,
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
        "",
        "");
  }

  private String toldNext() {
    try {
      return String.valueOf(told.poll(20, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
