package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void otherMachinesAreNotServedWithoutTls(String host) {
    assertThatThrownBy(() -> start(host, "", false))
        .isInstanceOf(WebException.class)
        .hasMessageContaining("web.host is " + host)
        .hasMessageContaining("web.tls_certificate")
        .hasMessageContaining("web.behind_proxy: true");
  }

  @Test
  void aProxyNeedsThePublicAddress() {
    assertThatThrownBy(() -> start("127.0.0.1", "", true))
        .isInstanceOf(WebException.class)
        .hasMessageContaining("web.public_url is empty")
        .hasMessageContaining("https://");
  }

  @Test
  void behindAProxyOtherMachinesAreServed() {
    try (WebServer server = start("0.0.0.0", "https://calls.example.org", true)) {
      assertThat(server.port()).isPositive();
      assertThat(server.origin()).isEqualTo("https://calls.example.org");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://calls.example.org, true",
    "https://calls.example.org, false",
    "https://calls.example.org/desk, true",
    "https://me@calls.example.org, true",
    "ftp://calls.example.org, true",
    "mailto:x, true"
  })
  void aPublicAddressThatBrowsersWouldNotSendIsRefused(String url, boolean behindProxy) {
    assertThatThrownBy(() -> start("127.0.0.1", url, behindProxy))
        .isInstanceOf(WebException.class)
        .hasMessageContaining("web.public_url is " + url);
  }

  @Test
  void aPortInUseIsToldWithItsRemedy() {
    try (WebServer first = start("127.0.0.1", "", false)) {
      assertThatThrownBy(() -> WebServer.start(WebSettings.loopback(first.port()), List.of()))
          .isInstanceOf(WebException.class)
          .hasMessageContaining("127.0.0.1:" + first.port())
          .hasMessageContaining("in use")
          .hasMessageContaining("WARMLINE_WEB_PORT");
    }
  }

  @Test
  void anAddressOfNoMachineIsToldWithItsRemedy() {
    assertThatThrownBy(() -> start("no-such-name.invalid", "", false))
        .isInstanceOf(WebException.class)
        .hasMessageContaining("web.host is no-such-name.invalid");
    assertThatThrownBy(() -> start("192.0.2.7", "https://calls.example.org", true))
        .isInstanceOf(WebException.class)
        .hasMessageContaining("192.0.2.7");
  }

  @Test
  void aServerThatWasClosedFreesItsPort() {
    WebServer first = start("127.0.0.1", "", false);
    int port = first.port();
    first.close();
    WebServer.start(WebSettings.loopback(port), List.of()).close();
  }

  private static WebServer start(String host, String publicUrl, boolean behindProxy) {
    Optional<URI> url = Optional.of(publicUrl).filter(text -> !text.isEmpty()).map(URI::create);
    return WebServer.start(new WebSettings(host, 0, url, behindProxy, Optional.empty()), List.of());
  }
}
