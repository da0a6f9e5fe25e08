package org.warmline.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers one {@link TextRoute}. */
final class TextServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Requests requests;
  private final transient TextRoute route;
  private final transient Set<String> networks;

  TextServlet(Requests requests, TextRoute route) {
    this.requests = requests;
    this.route = route;
    this.networks =
        route.from().stream().map(RemoteAddress::network).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!networks.contains(requests.remote(request))) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] body = route.text().get().getBytes(StandardCharsets.UTF_8);
    response.setContentType(route.contentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
