package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"RSA, TLSv1.3", "EC, TLSv1.3", "EC, TLSv1.2"})
  void pagesAndSocketsGoOverTls(String algorithm, String protocol) throws Exception {
    WebSettings.Pem pem = Certificates.make(folder, "own", algorithm, 30);
    WebSettings settings =
        new WebSettings(
            "0.0.0.0", 0, Optional.of(URI.create("https://localhost:1")), false, Optional.of(pem));
    SocketRoute socket = TestSockets.open("/socket", EchoEndpoint.tellings());
    try (Site site = new Site(settings, List.of(socket), trusting(pem, protocol))) {
      String own = "https://localhost:" + site.server().port();
      HttpResponse<String> health = site.send(HttpRequest.newBuilder(URI.create(own + "/health")));
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
      assertThat(health.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
      Ears ears = new Ears();
      WebSocket open = site.openAt(own + "/socket", own, ears);
      assertThat(ears.next()).startsWith("facts");
      open.sendText("over TLS", true).join();
      assertThat(ears.next()).isEqualTo("over TLS");
      assertThat(
              Site.refusedWith(
                  () -> site.openAt(own + "/socket", own.replace("https", "http"), new Ears())))
          .isEqualTo(403);
      open.abort();
    }
  }

  private static HttpClient trusting(WebSettings.Pem pem, String protocol) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream stream = Files.newInputStream(pem.certificate())) {
      trusted.setCertificateEntry(
          "web", CertificateFactory.getInstance("X.509").generateCertificate(stream));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance(protocol);
    context.init(null, trust.getTrustManagers(), null);
    SSLParameters only = new SSLParameters();
    only.setProtocols(new String[] {protocol});
    return HttpClient.newBuilder().sslContext(context).sslParameters(only).build();
  }
}
