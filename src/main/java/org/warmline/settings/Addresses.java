package org.warmline.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a written address means, without asking any name server. */
final class Addresses {
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private Addresses() {}

  /** The address that this is; empty for a name, a network or anything else. */
  static Optional<InetAddress> find(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException none) {
      return Optional.empty();
    }
  }

  /** Whether only this machine can be reached, or reach us, by it. */
  static boolean isHere(String host) {
    return host.equals("localhost")
        || find(host).filter(InetAddress::isLoopbackAddress).isPresent();
  }
}
