package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class PemFilesTest {
  @TempDir static Path folder;
  private static WebSettings.Pem rsa = new WebSettings.Pem(Path.of(""), Path.of(""));
  private static WebSettings.Pem ec = rsa;

  @BeforeAll
  static void makeCertificates() throws Exception {
    rsa = Certificates.make(folder, "rsa", "RSA", 30);
    ec = Certificates.make(folder, "ec", "EC", 30);
  }

  @Test
  void aMissingFileIsNamed() {
    Path none = folder.resolve("none.pem");
    refused(none, rsa.key(), "none.pem", "web.tls_certificate", "is not there");
    refused(rsa.certificate(), none, "none.pem", "web.tls_key", "is not there");
    refused(folder, rsa.key(), "web.tls_certificate", "cannot be read");
  }

  @Test
  void aFileThatIsNotPemIsNamed() throws Exception {
    Path der = Files.write(folder.resolve("der.crt"), new byte[] {0x30, (byte) 0x82, 1, 2});
    refused(der, rsa.key(), "der.crt", "-----BEGIN CERTIFICATE-----", "PEM");
    refused(rsa.certificate(), der, "web.tls_key", "-----BEGIN PRIVATE KEY-----", "PEM");
    refused(rsa.key(), rsa.certificate(), "rsa.key", "web.tls_certificate");
  }

  @ParameterizedTest
  @CsvSource({
    "ENCRYPTED PRIVATE KEY, is encrypted",
    "RSA PRIVATE KEY, older form than PKCS#8",
    "EC PRIVATE KEY, older form than PKCS#8"
  })
  void aKeyOfAnotherFormIsToldHowToBeConverted(String kind, String why) throws Exception {
    Path key = Files.writeString(folder.resolve("other.key"), Certificates.pem(kind, new byte[9]));
    refused(rsa.certificate(), key, "other.key", "web.tls_key", why, "openssl pkcs8");
  }

  @Test
  void damagedFilesAreNamed() throws Exception {
    Path certificate =
        Files.writeString(
            folder.resolve("damaged.crt"), Certificates.pem("CERTIFICATE", new byte[40]));
    refused(certificate, rsa.key(), "damaged.crt", "is damaged");
    Path key =
        Files.writeString(
            folder.resolve("damaged.key"), Certificates.pem("PRIVATE KEY", new byte[40]));
    refused(rsa.certificate(), key, "damaged.key", "no RSA and no EC key");
  }

  @Test
  void aKeyOfAnotherCertificateIsRefused() throws Exception {
    WebSettings.Pem other = Certificates.make(folder, "other-rsa", "RSA", 30);
    refused(rsa.certificate(), other.key(), "other-rsa.key", "does not belong");
    refused(rsa.certificate(), ec.key(), "ec.key", "does not belong");
  }

  @Test
  void anExpiredCertificateIsWarnedOfAndServes() throws Exception {
    WebSettings.Pem expired = Certificates.make(folder, "expired", "EC", 1);
    Logger logger = (Logger) LoggerFactory.getLogger(PemCertificates.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try {
      start(expired).close();
      start(ec).close();
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list)
        .singleElement()
        .satisfies(event -> assertThat(event.getFormattedMessage()).contains("has expired"));
  }

  private static void refused(Path certificate, Path key, String... words) {
    assertThatThrownBy(() -> start(new WebSettings.Pem(certificate, key)).close())
        .isInstanceOf(WebException.class)
        .message()
        .contains(words);
  }

  private static WebServer start(WebSettings.Pem pem) {
    return WebServer.start(
        new WebSettings("127.0.0.1", 0, Optional.empty(), false, Optional.of(pem)), List.of());
  }
}
