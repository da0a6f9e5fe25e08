package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticPagesTest {
  private static final Site SITE = new Site();

  @AfterAll
  static void close() {
    SITE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "module.js, text/javascript;charset=utf-8",
    "style.css, text/css;charset=utf-8",
    "shape.svg, image/svg+xml",
    "index.html, text/html;charset=utf-8",
    "letters.woff2, font/woff2",
    "picture.png, image/png"
  })
  void filesHaveTheirTypes(String file, String type) {
    HttpResponse<String> response = SITE.get("/assets/web-test/" + file);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void aCopyThatStillHoldsIsNotSentAgain() {
    HttpResponse<String> first = SITE.get("/assets/web-test/module.js");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        SITE.send(SITE.request("/assets/web-test/module.js").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
    HttpResponse<String> newer =
        SITE.send(SITE.request("/assets/web-test/module.js").header("If-None-Match", "\"old\""));
    assertThat(newer.body()).isEqualTo(first.body()).isNotEmpty();
  }

  @Test
  void theLibraryComesFromItsJar() {
    HttpResponse<String> response = SITE.get("/lib/lit-html/lit-html.js");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("export{");
  }

  @Test
  void theRootLeadsToThePhone() {
    HttpResponse<String> root = SITE.get("/");
    assertThat(root.statusCode()).isEqualTo(302);
    assertThat(root.headers().firstValue("Location")).contains("/phone/");
    assertThat(SITE.get("/phone").headers().firstValue("Location")).contains("/phone/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/..%2f..%2fsettings-defaults.yaml",
        "/assets/%2e%2e/%2e%2e/logback.xml",
        "/assets/..%5c..%5clogback.xml",
        "/assets/web-test/..;/..;/logback.xml",
        "/assets//web-test/module.js",
        "/assets/web-test/%00module.js",
        "/assets/web-test",
        "/assets/web-test/",
        "/assets/",
        "/assets/web-test/notes.md",
        "/assets/.hidden.js",
        "/lib/lit-html/../../../../org/warmline/web/WebServer.class",
        "/lib/",
        "/logback.xml",
        "/org/warmline/web/WebServer.class",
        "/META-INF/MANIFEST.MF"
      })
  void nothingElseCanBeRead(String path) throws Exception {
    String answer =
        RawSocket.ask(
            SITE.server().port(),
            "GET "
                + path
                + " HTTP/1.1\r\nHost: localhost:"
                + SITE.server().port()
                + "\r\n"
                + "Connection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 40[04] .*");
    assertThat(answer).contains("Content-Security-Policy: default-src 'none'");
    assertThat(answer).containsAnyOf("There is no such page.", "The request is not understood.");
  }
}
