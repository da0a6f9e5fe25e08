package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextRouteTest {
  private static final Route FIGURES =
      new TextRoute(
          "/figures",
          "text/plain;charset=utf-8",
          Set.of("127.0.0.1", "10.0.0.9"),
          () -> "calls 2\n");

  @Test
  void isTextForThoseWhoMayReadIt() {
    try (Site site = new Site(FIGURES)) {
      HttpResponse<String> answer = site.get("/figures");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("calls 2\n");
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    }
  }

  @Test
  void behindAProxyItGoesByWhomTheProxyTellsOf() {
    WebSettings proxied =
        new WebSettings(
            "127.0.0.1",
            0,
            Optional.of(URI.create("https://calls.example.org")),
            true,
            Optional.empty());
    try (Site site = new Site(proxied, List.of(FIGURES))) {
      assertThat(status(site, "10.0.0.9")).isEqualTo(200);
      assertThat(status(site, "10.0.0.7")).isEqualTo(404);
      assertThat(status(site, "127.0.0.1, 10.0.0.7")).isEqualTo(404);
    }
  }

  @Test
  void nobodyReadsItWhereNobodyIsNamed() {
    try (Site site = new Site(new TextRoute("/figures", "text/plain", Set.of(), () -> "calls 2"))) {
      HttpResponse<String> answer = site.get("/figures");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("calls");
    }
  }

  private static int status(Site site, String forwardedFor) {
    return site.send(site.direct("/figures").header("X-Forwarded-For", forwardedFor)).statusCode();
  }
}
