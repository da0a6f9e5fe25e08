package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {
  private final AtomicInteger changes = new AtomicInteger();
  private final Route change =
      new JsonRoute(
          "POST",
          "/change",
          asked -> {
            changes.incrementAndGet();
            return JsonAnswer.done();
          });
  private final Site site = new Site(change);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void healthIsUp() {
    HttpResponse<String> health = site.get("/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(health.headers().firstValue("Content-Type"))
        .contains("application/json;charset=utf-8");
  }

  @Test
  void itsOwnPagesMayChangeThings() {
    int port = site.server().port();
    for (String name : List.of("localhost", "127.0.0.1", "[::1]")) {
      assertThat(changeFrom("http://" + name + ":" + port).statusCode()).isEqualTo(204);
    }
    assertThat(changes).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://localhost",
        "http://localhost:1",
        "https://localhost:PORT",
        "http://localhost:PORT.evil.example",
        "http://localhost:PORT/",
        "http://evil.localhost:PORT",
        "file://"
      })
  void otherOriginsMayNot(String origin) {
    String real = origin.replace("PORT", String.valueOf(site.server().port()));
    HttpResponse<String> response = changeFrom(real);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("\"error\":\"This may only be asked by");
    assertThat(changes).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void aChangeWithoutOriginIsRefused(String method) {
    HttpResponse<String> response =
        site.send(site.request("/change").method(method, HttpRequest.BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(changes).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:PORT",
        "Host: localhost",
        "Host: localhost:1",
        "Host:",
        "Host: localhost:PORT\r\nHost: evil.example",
        "X-Forwarded-Host: localhost:PORT"
      })
  void anotherNameInTheHostHeaderIsRefused(String header) throws IOException {
    String answer = ask("GET /health HTTP/1.1\r\n" + header);
    assertThat(answer).matches("(?s)HTTP/1\\.1 40[03] .*");
    assertThat(answer).doesNotContain("\"up\"");
    assertThat(ask("GET /health HTTP/1.1\r\nHost: LocalHost:PORT")).contains("\"up\"");
  }

  @Test
  void anAddressOfAnotherServerInTheFirstLineIsRefused() throws IOException {
    assertThat(ask("GET http://evil.example/health HTTP/1.1\r\nHost: localhost:PORT"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(ask("GET http://evil.example/health HTTP/1.1\r\nHost: evil.example"))
        .startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "TRACE", "PATCH", "PROPFIND", "CONNECT", "get"})
  void otherMethodsAreRefused(String method) throws IOException {
    assertThat(ask(method + " /health HTTP/1.1\r\nHost: localhost:PORT"))
        .matches("(?s)HTTP/1\\.1 40[05] .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/", "/assets/web-test/module.js", "/none", "/change"})
  void everyAnswerForbidsWhatPagesDoNotNeed(String path) {
    HttpHeaders headers = site.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src"
                + " 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Permissions-Policy")).contains("microphone=(self)");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cache-Control"))
        .contains(path.startsWith("/assets") ? "no-cache" : "no-store");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(headers.firstValue("Server")).isEmpty();
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void behindAProxyOnlyThePublicAddressIsAnOrigin() {
    WebSettings proxied =
        new WebSettings(
            "127.0.0.1",
            0,
            Optional.of(URI.create("https://Calls.example.org")),
            true,
            Optional.empty());
    try (Site hidden = new Site(proxied, List.of(change))) {
      assertThat(hidden.server().url()).hasToString("https://calls.example.org/");
      HttpResponse<String> own = change(hidden, "https://calls.example.org");
      assertThat(own.statusCode()).isEqualTo(204);
      assertThat(own.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(change(hidden, "http://calls.example.org").statusCode()).isEqualTo(403);
      assertThat(change(hidden, "http://localhost:" + hidden.server().port()).statusCode())
          .isEqualTo(403);
    }
  }

  private static HttpResponse<String> change(Site site, String origin) {
    return site.send(
        site.direct("/change").header("Origin", origin).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpResponse<String> changeFrom(String origin) {
    return change(site, origin);
  }

  private String ask(String head) throws IOException {
    int port = site.server().port();
    return RawSocket.ask(
        port, head.replace("PORT", String.valueOf(port)) + "\r\nConnection: close\r\n\r\n");
  }
}
