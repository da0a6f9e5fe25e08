package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FuzzTest {
  private static final int ROUNDS = 1500;
  private static final String[] PIECES = {
    "GET ",
    "POST ",
    "DELETE ",
    "/",
    "/health",
    "/assets/",
    "/socket",
    "/echo",
    "..",
    "%2f",
    "%00",
    "%",
    "?token=",
    "&",
    "=",
    ";",
    " HTTP/1.1",
    " HTTP/1.0",
    " HTTP/9",
    "\r\n",
    "\r\n\r\n",
    "\n",
    "\r",
    ":",
    "Host: localhost:PORT",
    "Origin: http://localhost:PORT",
    "Content-Length: 5",
    "Content-Length: -1",
    "Content-Length: 99999999999999999999",
    "Transfer-Encoding: chunked",
    "5\r\nhello\r\n",
    "0\r\n\r\n",
    "ffffffffffffffff\r\n",
    "Content-Type: application/json",
    "{\"a\":1}",
    "[[[[",
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "\u0081\u00fe\u00ff\u00ff",
    "\u0000",
    "\u00ff",
    "Cookie: a=b; =; \u0001",
    "Expect: 100-continue",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
  };

  @Test
  void garbageNeverGivesAServerErrorAndTheServerGoesOn() throws Exception {
    Random random = new Random(20261122);
    try (Site site =
        new Site(
            TestSockets.open("/socket", EchoEndpoint.tellings()),
            new JsonRoute("POST", "/echo", asked -> JsonAnswer.of(asked.body())))) {
      String port = String.valueOf(site.server().port());
      for (int round = 0; round < ROUNDS; round++) {
        String garbage = garbage(random).replace("PORT", port);
        String answer = RawSocket.ask(site.server().port(), garbage);
        assertThat(answer)
            .as("round %d: %s", round, garbage)
            .satisfiesAnyOf(
                some -> assertThat(some).isEmpty(),
                some -> assertThat(some).matches("(?s)HTTP/1\\.1 [1234]\\d\\d .*"),
                some -> assertThat(some).startsWith("HTTP/1.1 505 "));
        assertThat(answer).doesNotContain("Server:", "\tat org.", "jetty");
      }
      assertThat(site.get("/health").statusCode()).isEqualTo(200);
    }
  }

  private static String garbage(Random random) {
    StringBuilder text = new StringBuilder();
    if (random.nextBoolean()) {
      text.append(random.nextBoolean() ? "GET /socket" : "POST /echo")
          .append(" HTTP/1.1\r\nHost: localhost:PORT\r\nOrigin: http://localhost:PORT\r\n");
    }
    int pieces = 1 + random.nextInt(25);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(4) == 0) {
        text.append("\r\n");
      }
      if (random.nextInt(20) == 0) {
        text.append(Character.toString(random.nextInt(256)).repeat(random.nextInt(12_000)));
      }
    }
    return text.toString();
  }
}
