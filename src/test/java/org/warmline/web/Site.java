package org.warmline.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A real server on a free port, and a client that behaves as one of its pages unless told. */
final class Site implements AutoCloseable {
  static final Duration DEADLINE = Duration.ofSeconds(20);

  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Site(Route... routes) {
    server = WebServer.start(WebSettings.loopback(0), List.of(routes));
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

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Opens a socket as a page of this server does. */
  WebSocket open(String path, WebSocket.Listener listener) {
    return open(path, server.origin(), listener);
  }

  WebSocket open(String path, String origin, WebSocket.Listener listener) {
    return client
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(URI.create(server.origin().replaceFirst("http", "ws") + path), listener)
        .orTimeout(DEADLINE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  /** The status by which a handshake was refused. */
  static int refusedWith(Runnable opening) {
    try {
      opening.run();
    } catch (CompletionException failed) {
      return ((java.net.http.WebSocketHandshakeException) failed.getCause())
          .getResponse()
          .statusCode();
    }
    throw new AssertionError("the handshake was not refused");
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
  }
}
