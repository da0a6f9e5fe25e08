package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteAddressTest {
  private static final Route WHERE =
      new JsonRoute("GET", "/where", asked -> JsonAnswer.of(Map.of("from", asked.remoteAddress())));

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:0db8:0001:0002::/64",
    "[2001:db8:1:2::9], 2001:0db8:0001:0002::/64",
    "fe80::1%eth0, fe80:0000:0000:0000::/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "dead.beef, unknown",
    "'', unknown",
    "evil.example, unknown",
    "999.1.1.1, unknown",
    ":::::, unknown"
  })
  void anAddressIsOneMachines(String address, String expected) {
    assertThat(RemoteAddress.network(address)).isEqualTo(expected);
  }

  @Test
  void whoComesDirectlyIsNotBelievedAboutWhereFrom() {
    try (Site site = new Site(WHERE)) {
      assertThat(site.send(site.request("/where").header("X-Forwarded-For", "192.0.2.7")).body())
          .isEqualTo("{\"from\":\"127.0.0.1\"}");
    }
  }

  @Test
  void behindAProxyItsOwnEntryCountsAndNotTheClients() {
    WebSettings proxied =
        new WebSettings(
            "127.0.0.1",
            0,
            Optional.of(URI.create("https://calls.example.org")),
            true,
            Optional.empty());
    try (Site site = new Site(proxied, List.of(WHERE))) {
      assertThat(
              site.send(site.direct("/where").header("X-Forwarded-For", "198.51.100.1, 192.0.2.7"))
                  .body())
          .isEqualTo("{\"from\":\"192.0.2.7\"}");
      assertThat(site.send(site.direct("/where")).body()).isEqualTo("{\"from\":\"127.0.0.1\"}");
    }
  }
}
