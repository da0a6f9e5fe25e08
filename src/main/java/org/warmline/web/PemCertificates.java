package org.warmline.web;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the file of {@code web.tls_certificate}. */
final class PemCertificates {
  private static final Logger LOG = LoggerFactory.getLogger(PemCertificates.class);

  private PemCertificates() {}

  /** The chain, the server's own certificate first. */
  static List<X509Certificate> read(Path path) {
    PemFile file = PemFile.read(path, "web.tls_certificate");
    List<X509Certificate> chain = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (byte[] block : file.blocks("CERTIFICATE")) {
        chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block)));
      }
    } catch (CertificateException unreadable) {
      throw file.unusable(
          "holds a certificate that is damaged. Copy it again from where it was made", unreadable);
    }
    warnOfDates(chain.getFirst());
    return List.copyOf(chain);
  }

  private static void warnOfDates(X509Certificate certificate) {
    try {
      certificate.checkValidity();
    } catch (CertificateExpiredException expired) {
      LOG.warn(
          "The certificate of web.tls_certificate has expired: browsers will warn of these pages"
              + " until it is renewed");
    } catch (CertificateNotYetValidException early) {
      LOG.warn(
          "The certificate of web.tls_certificate is not valid yet: look at this machine's clock");
    }
  }
}
