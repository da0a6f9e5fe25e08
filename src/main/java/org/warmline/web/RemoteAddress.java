package org.warmline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells where a request comes from. Behind a proxy that is the last entry of {@code
 * X-Forwarded-For}, the only one which the proxy itself has written.
 */
final class RemoteAddress {
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:)[0-9a-fA-F:.]{2,45}");
  private static final int NETWORK_BYTES = 8;

  private final boolean behindProxy;

  RemoteAddress(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  String of(HttpServletRequest request) {
    String direct = request.getRemoteAddr();
    return network(behindProxy ? forwarded(request, direct) : direct);
  }

  private static String forwarded(HttpServletRequest request, String direct) {
    List<String> headers = Collections.list(request.getHeaders("X-Forwarded-For"));
    if (headers.isEmpty()) {
      return direct;
    }
    String header = headers.getLast();
    return header.substring(header.lastIndexOf(',') + 1).strip();
  }

  static String network(String address) {
    String literal = address.replaceAll("[\\[\\]]|%.*", "");
    if (!LITERAL.matcher(literal).matches()) {
      return "unknown";
    }
    try {
      InetAddress parsed = InetAddress.getByName(literal);
      return parsed instanceof Inet6Address six ? firstHalf(six) : parsed.getHostAddress();
    } catch (UnknownHostException notOne) {
      return "unknown";
    }
  }

  private static String firstHalf(Inet6Address address) {
    byte[] bytes = address.getAddress();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < NETWORK_BYTES; i += 2) {
      text.append("%02x%02x:".formatted(bytes[i], bytes[i + 1]));
    }
    return text.append(":/64").toString();
  }
}
