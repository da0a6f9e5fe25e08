package org.warmline.web;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets Jetty up: threads, connector, limits. */
final class Jetty {
  private static final int THREADS = 16;
  private static final int THREAD_IDLE_MILLIS = 10_000;
  private static final int CONNECTION_IDLE_MILLIS = 60_000;

  private Jetty() {}

  /**
   * A server whose requests run on the executor's threads. Its own threads only move bytes. Their
   * pool stops without a timeout, since it would interrupt them after it.
   *
   * @param patience how long requests may still run when it stops
   */
  static Server server(ExecutorService requests, Duration patience) {
    QueuedThreadPool pool = new QueuedThreadPool(THREADS);
    pool.setName("web-io");
    pool.setDaemon(true);
    pool.setIdleTimeout(THREAD_IDLE_MILLIS);
    pool.setStopTimeout(0);
    pool.setVirtualThreadsExecutor(requests);
    // Under garbage a pooled buffer once came back with another request's bytes in it.
    Server server = new Server(pool, null, new ByteBufferPool.NonPooling());
    server.setStopTimeout(patience.toMillis());
    return server;
  }

  static ServerConnector connector(Server server, WebSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setIdleTimeout(CONNECTION_IDLE_MILLIS);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector connector =
        settings
            .pem()
            .map(
                pem -> {
                  // Names are checked by FrontDoor, with a sentence that helps.
                  http.addCustomizer(new SecureRequestCustomizer(false));
                  return new ServerConnector(
                      server,
                      1,
                      1,
                      new SslConnectionFactory(Tls.factory(pem), HttpVersion.HTTP_1_1.asString()),
                      plain);
                })
            .orElseGet(() -> new ServerConnector(server, 1, 1, plain));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(CONNECTION_IDLE_MILLIS);
    server.addConnector(connector);
    return connector;
  }
}
