package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class JsonRouteTest {
  private static final Site SITE =
      new Site(
          new JsonRoute("POST", "/echo", asked -> JsonAnswer.of(asked.body())),
          new JsonRoute("GET", "/things/*", asked -> JsonAnswer.of(seen(asked))),
          new JsonRoute("DELETE", "/things/*", asked -> JsonAnswer.done().withCookie("a=b")),
          new JsonRoute(
              "GET", "/thread", asked -> JsonAnswer.of(Thread.currentThread().isVirtual())),
          new JsonRoute(
              "POST",
              "/broken",
              asked -> {
                throw new IllegalStateException("a bug");
              }));

  @AfterAll
  static void close() {
    SITE.close();
  }

  @Test
  void whatIsSentArrives() {
    HttpResponse<String> response = SITE.post("/echo", "{\"name\":\"Zoë\",\"n\":[1,null]}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"name\":\"Zoë\",\"n\":[1,null]}");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void pathQueryAndCookiesAreRead() {
    HttpResponse<String> response =
        SITE.send(
            SITE.request("/things/a%20b?limit=50&q=x%2By&limit=7")
                .header("Cookie", "desk=abc; other=1"));
    assertThat(response.body())
        .isEqualTo("[\"/things/a b\",\"a b\",\"50\",\"x+y\",\"abc\",\"127.0.0.1\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x=%zz", "x=%ff%fe", "%=&=&&&", "x=%"})
  void anUnreadableQueryIsRefusedOrPassedOverButNeverABug(String query) throws IOException {
    int port = SITE.server().port();
    String answer =
        RawSocket.ask(
            port,
            "GET /things/a?limit=1&q=2&%s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: desk=a\r\n"
                    .formatted(query, port)
                + "Connection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 (200|400) .*");
  }

  @Test
  void handlersRunOnVirtualThreadsWhichNoPoolInterrupts() {
    assertThat(SITE.get("/thread").body()).isEqualTo("true");
  }

  @Test
  void anAnswerMayHoldNothingButACookie() {
    HttpResponse<String> response =
        SITE.send(SITE.request("/things/1").header("Origin", SITE.server().origin()).DELETE());
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Set-Cookie")).contains("a=b");
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "nonsense",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":1,\"a\":2}",
        "{'a':1}",
        "{\"a\":NaN}",
        "\u0000"
      })
  void malformedJsonIsRefused(String body) {
    HttpResponse<String> response = SITE.post("/echo", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("{\"error\":\"What was sent is not valid JSON.\"}");
  }

  @Test
  void jsonThatIsTooDeepIsRefused() {
    assertThat(SITE.post("/echo", "[".repeat(33) + "]".repeat(33)).statusCode()).isEqualTo(400);
    assertThat(SITE.post("/echo", "[".repeat(32) + "]".repeat(32)).statusCode()).isEqualTo(200);
  }

  @Test
  void bodiesOver64KibAreRefusedWhetherAnnouncedOrNot() {
    String largest = "\"" + "x".repeat(64 * 1024 - 2) + "\"";
    assertThat(SITE.post("/echo", largest).statusCode()).isEqualTo(200);
    HttpResponse<String> announced = SITE.post("/echo", largest + " ");
    assertThat(announced.statusCode()).isEqualTo(413);
    assertThat(announced.body()).contains("64 KiB");
    byte[] bytes = (largest + " ").getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> chunked =
        SITE.send(
            SITE.request("/echo")
                .header("Origin", SITE.server().origin())
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(bytes))));
    assertThat(chunked.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "application/json;charset=utf-16"
      })
  void otherTypesAreRefused(String type) {
    HttpResponse<String> response =
        SITE.send(
            SITE.request("/echo")
                .header("Origin", SITE.server().origin())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void otherMethodsAreToldWhichThereAre() {
    HttpResponse<String> response = SITE.post("/things/1", "{}");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("DELETE, GET");
  }

  @Test
  void aBugIsLoggedWithoutTheRequestAndToldInOneSentence() {
    Logger logger = (Logger) LoggerFactory.getLogger(JsonServlet.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    HttpResponse<String> response;
    try {
      response = SITE.post("/broken?token=secret-1", "{\"password\":\"secret-2\"}");
    } finally {
      logger.detachAppender(log);
    }
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .isEqualTo("{\"error\":\"Something went wrong on the server. Its log says what.\"}");
    assertThat(log.list).hasSize(1);
    ILoggingEvent event = log.list.getFirst();
    IThrowableProxy thrown = event.getThrowableProxy();
    assertThat(thrown.getMessage()).isEqualTo("a bug");
    assertThat(thrown.getStackTraceElementProxyArray()).isNotEmpty();
    assertThat(event.getFormattedMessage()).doesNotContain("secret");
  }

  private static Object seen(WebRequest asked) {
    return List.of(
        asked.path(),
        asked.rest(),
        asked.query().get("limit"),
        asked.query().get("q"),
        asked.cookies().get("desk"),
        asked.remoteAddress());
  }
}
