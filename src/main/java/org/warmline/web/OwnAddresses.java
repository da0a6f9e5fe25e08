package org.warmline.web;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names by which browsers know this server. A Host of another name is another site's page that
 * had its name pointed here; an Origin of another name is another site's page asking on the user's
 * behalf.
 */
final class OwnAddresses {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts = new HashSet<>();
  private final Set<String> origins = new HashSet<>();

  OwnAddresses(WebSettings settings, int port) {
    String scheme = settings.pem().isPresent() ? "https" : "http";
    for (String name : LOOPBACK) {
      addHost(scheme, name, port);
      if (!settings.behindProxy()) {
        addOrigin(scheme, name, port);
      }
    }
    if (!settings.behindProxy()) {
      addHost(scheme, bracketed(settings.host()), port);
      addOrigin(scheme, bracketed(settings.host()), port);
    }
    settings
        .publicUrl()
        .ifPresent(
            url -> {
              addHost(url.getScheme(), url.getHost(), portOf(url));
              addOrigin(url.getScheme(), url.getHost(), portOf(url));
            });
  }

  boolean isOwnHost(@Nullable String host) {
    return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  boolean isOwnOrigin(@Nullable String origin) {
    return origin != null && origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  static String bracketed(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /** As browsers write it: without the port that is the scheme's own. */
  static String origin(String scheme, String host, int port) {
    String name = scheme + "://" + host;
    return (port == defaultPort(scheme) ? name : name + ":" + port).toLowerCase(Locale.ROOT);
  }

  private void addHost(String scheme, String name, int port) {
    String host = name.toLowerCase(Locale.ROOT);
    hosts.add(host + ":" + port);
    if (port == defaultPort(scheme)) {
      hosts.add(host);
    }
  }

  private void addOrigin(String scheme, String name, int port) {
    origins.add(origin(scheme, name, port));
  }

  static int portOf(URI url) {
    return url.getPort() < 0 ? defaultPort(url.getScheme()) : url.getPort();
  }

  private static int defaultPort(String scheme) {
    return scheme.equalsIgnoreCase("https") ? 443 : 80;
  }
}
