package org.warmline.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A desk's connection to a running house, as a browser has it: signs in over HTTP and talks over a
 * web socket. May be shared between threads.
 */
public final class DeskLink implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http;
  private final URI house;
  private final String cookie;
  private final WebSocket socket;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

  private DeskLink(HttpClient http, URI house, String cookie, WebSocket socket) {
    this.http = http;
    this.house = house;
    this.cookie = cookie;
    this.socket = socket;
  }

  /**
   * Signs in and opens the socket.
   *
   * @throws IOException when the house cannot be reached or refuses
   */
  public static DeskLink open(URI house, String name, String password, Consumer<JsonNode> messages)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    String cookie = signIn(http, house, name, password);
    WebSocket socket =
        http.newWebSocketBuilder()
            .header("Origin", house.toString())
            .header("Cookie", cookie)
            .buildAsync(socketAddress(house, "/desk/socket"), new Messages(messages))
            .join();
    return new DeskLink(http, house, cookie, socket);
  }

  /** Sends a message after those before it. */
  public synchronized void send(ObjectNode message) {
    sending = sending.thenCompose(ignored -> socket.sendText(message.toString(), true));
  }

  /** Opens the agent's sound for one call. */
  CompletableFuture<WebSocket> openAudio(String token, WebSocket.Listener listener) {
    return http.newWebSocketBuilder()
        .header("Origin", house.toString())
        .header("Cookie", cookie)
        .buildAsync(socketAddress(house, "/desk/audio?token=" + token), listener);
  }

  /** Reads what the desk's pages read, such as {@code /desk/api/calls}. */
  public JsonNode read(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(house.resolve(path)).header("Cookie", cookie).build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("the desk answered " + answer.statusCode() + " to " + path);
    }
    return JSON.readTree(answer.body());
  }

  /** A message of a type, to be filled. */
  public static ObjectNode message(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(ignored -> socket);
    http.close();
  }

  private static String signIn(HttpClient http, URI house, String name, String password)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("name", name).put("password", password);
    HttpRequest request =
        HttpRequest.newBuilder(house.resolve("/desk/session"))
            .header("Content-Type", "application/json")
            .header("Origin", house.toString())
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 204) {
      throw new IOException("the desk refused to sign in: " + answer.statusCode());
    }
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static URI socketAddress(URI house, String path) {
    return URI.create(house.toString().replaceFirst("^http", "ws") + path);
  }

  /** Puts the pieces of a text message together. */
  private static final class Messages implements WebSocket.Listener {
    private final Consumer<JsonNode> to;
    private final StringBuilder text = new StringBuilder();

    Messages(Consumer<JsonNode> to) {
      this.to = to;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        to.accept(parse(whole));
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    private static JsonNode parse(String whole) {
      try {
        return JSON.readTree(whole);
      } catch (JsonProcessingException broken) {
        throw new IllegalStateException("the desk sent what is not JSON", broken);
      }
    }
  }
}
