package org.warmline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A real server on a free port, and a client that behaves as one of its pages unless told. */
final class Site implements AutoCloseable {
  static final Duration DEADLINE = Duration.ofSeconds(20);

  private final WebServer server;
  private final HttpClient client;

  Site(Route... routes) {
    this(WebSettings.loopback(0), List.of(routes));
  }

  Site(WebSettings settings, List<Route> routes) {
    this(settings, routes, HttpClient.newHttpClient());
  }

  Site(WebSettings settings, List<Route> routes, HttpClient client) {
    this.client = client;
    server = WebServer.start(settings, routes);
  }

  WebServer server() {
    return server;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Origin", server.origin())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.origin() + path)).timeout(DEADLINE);
  }

  /** A request past any proxy. */
  HttpRequest.Builder direct(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(DEADLINE);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Opens a socket as a page of this server does. */
  WebSocket open(String path, WebSocket.Listener listener) {
    return open(path, server.origin(), listener);
  }

  WebSocket open(String path, String origin, WebSocket.Listener listener) {
    return openAt(server.origin() + path, origin, listener);
  }

  WebSocket openAt(String address, String origin, WebSocket.Listener listener) {
    return client
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(URI.create(address.replaceFirst("http", "ws")), listener)
        .orTimeout(DEADLINE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  /** The status by which a handshake was refused. */
  static int refusedWith(Runnable opening) {
    try {
      opening.run();
    } catch (CompletionException failed) {
      return ((WebSocketHandshakeException) failed.getCause()).getResponse().statusCode();
    }
    throw new AssertionError("the handshake was not refused");
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
  }
}
