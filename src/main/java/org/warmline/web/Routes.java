package org.warmline.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;

/** Lays the addresses of the house out as servlets. */
final class Routes {
  private static final String LIT_HTML = "META-INF/resources/webjars/lit-html/3.3.1";
  private static final long SEND_TIMEOUT_MILLIS = 10_000;

  private final ServletContextHandler context =
      new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);

  private Routes() {}

  static ServletContextHandler lay(List<Route> routes, Requests requests, OpenSockets open) {
    Routes laid = new Routes();
    laid.pages();
    Route health = new JsonRoute("GET", "/health", asked -> JsonAnswer.of(Map.of("status", "up")));
    laid.rooms(Stream.concat(Stream.of(health), routes.stream()).toList(), requests, open);
    JakartaWebSocketServletContainerInitializer.configure(
        laid.context,
        (servletContext, container) -> container.setAsyncSendTimeout(SEND_TIMEOUT_MILLIS));
    return laid.context;
  }

  private void pages() {
    for (String folder : List.of("phone", "desk", "assets")) {
      add("/" + folder + "/*", new StaticPages("web/" + folder));
    }
    add("/lib/lit-html/*", new StaticPages(LIT_HTML));
    add("", new ToPhone());
  }

  private void rooms(List<Route> routes, Requests requests, OpenSockets open) {
    Map<String, Map<String, JsonHandler>> json = new TreeMap<>();
    for (Route route : routes) {
      switch (route) {
        case JsonRoute one -> {
          Map<String, JsonHandler> methods =
              json.computeIfAbsent(one.path(), path -> new HashMap<>());
          if (methods.put(one.method(), one.handler()) != null) {
            throw new IllegalArgumentException("offered twice: " + one.method() + one.path());
          }
        }
        case SocketRoute one -> add(one.path(), new SocketServlet(requests, one, open));
        case ServletRoute one -> add(one.path(), one.servlet());
        case TextRoute one -> add(one.path(), new TextServlet(requests, one));
      }
    }
    json.forEach((path, methods) -> add(path, new JsonServlet(requests, methods)));
  }

  private void add(String path, HttpServlet servlet) {
    context.addServlet(new ServletHolder(servlet), path);
  }

  private static final class ToPhone extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      StaticPages.redirect(response, "/phone/");
    }
  }
}
