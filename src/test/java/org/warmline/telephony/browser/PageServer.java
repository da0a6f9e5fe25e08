package org.warmline.telephony.browser;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A small server on a free loopback port: the pages, and endpoints made for each connection. */
final class PageServer implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  PageServer(Map<String, Supplier<Endpoint>> endpoints, int port) throws Exception {
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new Pages()), "/");
    JakartaWebSocketServletContainerInitializer.configure(
        context,
        (ignored, container) -> endpoints.forEach((path, made) -> add(container, path, made)));
    server.setHandler(context);
    server.start();
  }

  URI address(String scheme, String path) {
    return URI.create(scheme + "://127.0.0.1:" + connector.getLocalPort() + path);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception stuck) {
      throw new IllegalStateException("the test's server does not stop", stuck);
    }
  }

  private static void add(ServerContainer container, String path, Supplier<Endpoint> made) {
    try {
      container.addEndpoint(
          ServerEndpointConfig.Builder.create(Endpoint.class, path)
              .configurator(new Making(made))
              .build());
    } catch (jakarta.websocket.DeploymentException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Makes an endpoint for each connection, and compresses nothing. */
  private static final class Making extends ServerEndpointConfig.Configurator {
    private final Supplier<Endpoint> made;

    private Making(Supplier<Endpoint> made) {
      this.made = made;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(made.get());
    }

    @Override
    public List<Extension> getNegotiatedExtensions(List<Extension> have, List<Extension> asked) {
      return List.of();
    }
  }

  /** What the class path has under web, lit-html, and the phone's two answers. */
  private static final class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String LIT = "/lib/lit-html/";
    private static final Map<String, String> TYPES =
        Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      json(response, "{\"token\":\"once\"}");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String path = request.getServletPath();
      if (path.equals("/phone/about")) {
        json(response, "{\"company\":\"Northwind Air\"}");
        return;
      }
      String file = path.endsWith("/") ? path + "index.html" : path;
      String resource =
          file.startsWith(LIT)
              ? "/META-INF/resources/webjars/lit-html/3.3.1/" + file.substring(LIT.length())
              : "/web" + file;
      try (InputStream found = PageServer.class.getResourceAsStream(resource)) {
        if (found == null || file.contains("..")) {
          response.sendError(404);
          return;
        }
        response.setContentType(TYPES.get(file.substring(file.lastIndexOf('.') + 1)));
        response.setHeader(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; worker-src 'self'; object-src 'none'");
        found.transferTo(response.getOutputStream());
      }
    }

    private static void json(HttpServletResponse response, String json) throws IOException {
      response.setContentType("application/json");
      response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
  }
}
