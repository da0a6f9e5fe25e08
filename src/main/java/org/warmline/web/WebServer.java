package org.warmline.web;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one web server of the house: pages of the class path, and the addresses that rooms offer.
 *
 * <p>Every request has to name this server in {@code Host}; every change and every WebSocket has to
 * carry its {@code Origin}. Requests run on virtual threads that nobody interrupts, also not at the
 * end. May be used from any thread.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;
  private final ExecutorService requests;
  private final WebSettings settings;
  private final Duration patience;

  private WebServer(
      Server server,
      ServerConnector connector,
      ExecutorService requests,
      WebSettings settings,
      Duration patience) {
    this.server = server;
    this.connector = connector;
    this.requests = requests;
    this.settings = settings;
    this.patience = patience;
  }

  /**
   * Starts serving.
   *
   * @throws WebException when it cannot, with the remedy
   */
  public static WebServer start(WebSettings settings, List<Route> routes) {
    return start(settings, routes, PATIENCE);
  }

  static WebServer start(WebSettings settings, List<Route> routes, Duration patience) {
    Exposure.check(settings);
    ExecutorService requests =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("web-", 0).factory());
    Server server = Jetty.server(requests, patience);
    ServerConnector connector = Jetty.connector(server, settings);
    WebServer web = new WebServer(server, connector, requests, settings, patience);
    try {
      web.bind();
      web.open(routes);
    } catch (RuntimeException failed) {
      web.close();
      throw failed;
    }
    return web;
  }

  /** The port it listens on, also where the settings leave the choice open. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Where browsers find it; ends with a slash. */
  public URI url() {
    return URI.create(origin() + "/");
  }

  /** What the pages' requests carry as {@code Origin}. */
  public String origin() {
    return settings
        .publicUrl()
        .map(url -> OwnAddresses.origin(url.getScheme(), url.getHost(), OwnAddresses.portOf(url)))
        .orElseGet(
            () ->
                OwnAddresses.origin(
                    settings.pem().isPresent() ? "https" : "http",
                    OwnAddresses.bracketed(settings.host()),
                    port()));
  }

  /** Lets requests come to their end for some seconds, closes sockets, then stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException unfinished) {
      LOG.warn("The web server stopped before all requests had ended");
    } catch (Exception unclean) {
      LOG.warn("The web server did not stop cleanly", unclean);
    }
    requests.shutdown();
    try {
      if (!requests.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Some requests still run; they are left alone");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void bind() {
    try {
      connector.open();
    } catch (IOException | UnresolvedAddressException unbound) {
      throw Exposure.unbound(settings, unbound);
    }
  }

  private void open(List<Route> routes) {
    SecurityHeaders headers = new SecurityHeaders(settings.secure());
    PlainErrors errors = new PlainErrors(headers);
    ServletContextHandler context =
        Routes.lay(
            routes,
            new Requests(new RemoteAddress(settings.behindProxy())),
            new OpenSockets(requests));
    context.setErrorHandler(errors);
    server.setErrorHandler(errors);
    FrontDoor door = new FrontDoor(new OwnAddresses(settings, port()), headers, context);
    server.setHandler(new GracefulHandler(door));
    try {
      server.start();
    } catch (Exception failed) {
      throw new WebException("The web server cannot be started: " + failed.getMessage(), failed);
    }
  }
}
