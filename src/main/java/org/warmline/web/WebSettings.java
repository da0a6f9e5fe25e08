package org.warmline.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the pages are served.
 *
 * @param host the name or address to listen on
 * @param port 0 for any free one
 * @param publicUrl what people type into their browsers, where that differs from host and port
 * @param behindProxy whether a proxy that speaks TLS stands before this server
 * @param pem the certificate and key to speak TLS with
 */
public record WebSettings(
    String host, int port, Optional<URI> publicUrl, boolean behindProxy, Optional<Pem> pem) {

  /**
   * A certificate and its key, as files.
   *
   * @param certificate PEM, the server's own certificate first, then those that vouch for it
   * @param key PEM, PKCS#8, not encrypted
   */
  public record Pem(Path certificate, Path key) {}

  /** Plain HTTP for this machine alone. */
  public static WebSettings loopback(int port) {
    return new WebSettings("127.0.0.1", port, Optional.empty(), false, Optional.empty());
  }

  /** The same on another port. */
  public WebSettings onPort(int other) {
    return new WebSettings(host, other, publicUrl, behindProxy, pem);
  }

  /** Whether browsers reach the pages over TLS: ours, or that of the proxy. */
  public boolean secure() {
    return behindProxy || pem.isPresent();
  }
}
