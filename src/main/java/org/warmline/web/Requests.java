package org.warmline.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** Makes a {@link WebRequest} of a servlet's request. */
final class Requests {
  private final RemoteAddress remoteAddress;

  Requests(RemoteAddress remoteAddress) {
    this.remoteAddress = remoteAddress;
  }

  /** Where a request comes from. */
  String remote(HttpServletRequest request) {
    return remoteAddress.of(request);
  }

  WebRequest read(HttpServletRequest request, JsonNode body) throws Refusal {
    String rest = Optional.ofNullable(request.getPathInfo()).orElse("");
    return new WebRequest(
        request.getMethod(),
        request.getServletPath() + rest,
        rest.startsWith("/") ? rest.substring(1) : rest,
        query(request),
        cookies(request),
        remoteAddress.of(request),
        body);
  }

  private static Map<String, String> query(HttpServletRequest request) throws Refusal {
    Map<String, String> query = new LinkedHashMap<>();
    try {
      for (Fields.Field field :
          Request.extractQueryParameters(ServletContextRequest.getServletContextRequest(request))) {
        query.put(field.getName(), Optional.ofNullable(field.getValue()).orElse(""));
      }
    } catch (RuntimeException unreadable) {
      throw new Refusal(400, "The part of the address after the question mark is not readable.");
    }
    return query;
  }

  private static Map<String, String> cookies(HttpServletRequest request) {
    Map<String, String> cookies = new LinkedHashMap<>();
    Cookie[] sent = request.getCookies();
    if (sent != null) {
      for (Cookie cookie : sent) {
        cookies.putIfAbsent(cookie.getName(), cookie.getValue());
      }
    }
    return cookies;
  }
}
