package org.warmline.web;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key store in memory, made of two PEM files. */
final class PemKeyStore {
  /** Nothing is protected by it: the store never leaves memory. */
  static final String PASSWORD = "in-memory";

  private PemKeyStore() {}

  static KeyStore load(WebSettings.Pem pem) {
    List<X509Certificate> chain = PemCertificates.read(pem.certificate());
    PrivateKey key = PemKey.read(pem.key(), chain.getFirst().getPublicKey());
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("web", key, PASSWORD.toCharArray(), chain.toArray(X509Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException unusable) {
      throw new WebException(
          pem.certificate()
              + " (web.tls_certificate) and "
              + pem.key()
              + " (web.tls_key) cannot be used together: "
              + unusable.getMessage(),
          unusable);
    }
  }
}
