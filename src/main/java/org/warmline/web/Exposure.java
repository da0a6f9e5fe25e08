package org.warmline.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** Who may reach the server, and whether that is wise: looked at before anything is opened. */
final class Exposure {
  private Exposure() {}

  static void check(WebSettings settings) {
    InetAddress host = resolve(settings.host());
    settings.publicUrl().ifPresent(url -> checkPublicUrl(settings, url));
    if (settings.behindProxy() && settings.publicUrl().isEmpty()) {
      throw new WebException(
          "web.behind_proxy is true, but web.public_url is empty. Set it to the address that"
              + " browsers use, such as https://calls.example.org");
    }
    if (!host.isLoopbackAddress() && !settings.secure()) {
      throw new WebException(
          "web.host is "
              + settings.host()
              + ", which other machines can reach, and there is no TLS. Browsers would give pages"
              + " from there no microphone. Set web.tls_certificate and web.tls_key; or, where a"
              + " proxy that speaks TLS stands before it, web.behind_proxy: true and"
              + " web.public_url; or leave web.host at 127.0.0.1");
    }
    if (host.isAnyLocalAddress() && settings.publicUrl().isEmpty()) {
      throw new WebException(
          "web.host is "
              + settings.host()
              + ", which stands for every address of this machine. Set web.public_url to the one"
              + " that browsers use, such as https://calls.example.org:8443");
    }
  }

  static WebException unbound(WebSettings settings, Exception cause) {
    String place = settings.host() + ":" + settings.port();
    Throwable root = cause.getCause() == null ? cause : cause.getCause();
    String why = Optional.ofNullable(root.getMessage()).orElse(root.toString());
    String remedy =
        settings.port() > 0 && settings.port() < 1024
            ? "Ports below 1024 may need rights this program lacks. Set web.port to one above"
            : "Another program may use the port. Stop it, or set web.port to another one"
                + " (WARMLINE_WEB_PORT); 0 takes any free one";
    return new WebException("Cannot listen on " + place + ": " + why + ". " + remedy, root);
  }

  private static void checkPublicUrl(WebSettings settings, URI url) {
    String scheme = settings.secure() ? "https" : "http";
    boolean bare =
        url.getHost() != null
            && url.getUserInfo() == null
            && url.getQuery() == null
            && url.getFragment() == null
            && (url.getPath().isEmpty() || url.getPath().equals("/"));
    if (!bare || !scheme.equalsIgnoreCase(url.getScheme())) {
      throw new WebException(
          "web.public_url is "
              + url
              + ", but has to be "
              + scheme
              + "://, a name, and a port where it is not the usual one, such as "
              + scheme
              + "://calls.example.org"
              + (settings.secure() ? "" : ". For https set a certificate or web.behind_proxy"));
    }
  }

  private static InetAddress resolve(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      throw new WebException(
          "web.host is " + host + ", which is no address of this machine. Set it to 127.0.0.1",
          unknown);
    }
  }
}
