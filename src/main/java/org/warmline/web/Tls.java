package org.warmline.web;

import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How TLS is spoken: 1.2 and newer. */
final class Tls {
  private Tls() {}

  static SslContextFactory.Server factory(WebSettings.Pem pem) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setKeyStore(PemKeyStore.load(pem));
    factory.setKeyStorePassword(PemKeyStore.PASSWORD);
    factory.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    return factory;
  }
}
