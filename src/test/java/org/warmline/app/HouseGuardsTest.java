package org.warmline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the whole house, as it is wired, keeps out. */
@Tag("model")
class HouseGuardsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int UNACCEPTABLE = 1003;
  private static final int TOO_BIG = 1009;

  @TempDir private static Path files;
  private static BrowserHouse house;

  @BeforeAll
  static void open() {
    house = BrowserHouse.open(files, "guards", Map.of());
  }

  @AfterAll
  static void close() {
    if (house != null) {
      house.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/phone/socket?token=none", "/desk/socket", "/desk/audio?token=none"})
  void aForeignPageOpensNoSocket(String path) {
    assertThat(refusal(path, "https://elsewhere.example")).isEqualTo(403);
  }

  @Test
  void figuresOfOperationAreForThisMachine() throws Exception {
    HttpResponse<String> figures =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(house.url("/metrics"))).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body()).contains("warmline_calls_active 0.0", "warmline_frames_total");
  }

  @Test
  void aForeignPageGetsNoToken() throws Exception {
    HttpRequest.Builder request =
        post("/phone/token").header("Origin", "https://elsewhere.example");
    assertThat(send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void aPhoneNeedsATokenAndEachIsGoodOnce() throws Exception {
    assertThat(refusal("/phone/socket", origin())).isEqualTo(403);
    String token = token();
    Ears ears = new Ears();
    WebSocket socket = connect("/phone/socket?token=" + token, ears);
    assertThat(refusal("/phone/socket?token=" + token, origin())).isEqualTo(403);
    socket.abort();
  }

  @Test
  void theDeskNeedsASession() {
    assertThat(refusal("/desk/socket", origin())).isEqualTo(401);
    assertThat(refusal("/desk/audio?token=none", origin())).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON at all",
        "{\"type\":\"dance\"}",
        "{\"type\":\"key\",\"digit\":\"<b>\"}",
        "{\"type\":\"say\",\"text\":7}"
      })
  void aMessageOfTheWrongFormEndsTheCallWithAReason(String message) throws Exception {
    Ears ears = new Ears();
    connect("/phone/socket?token=" + token(), ears).sendText(message, true);
    assertThat(ears.closed()).isEqualTo(UNACCEPTABLE);
    assertThat(ears.reason).isNotBlank();
  }

  @Test
  void soundOfTheWrongLengthAndALineOfAMegabyteEndTheCall() throws Exception {
    Ears odd = new Ears();
    connect("/phone/socket?token=" + token(), odd).sendBinary(ByteBuffer.allocate(321), true);
    assertThat(odd.closed()).isEqualTo(UNACCEPTABLE);
    URI phone = URI.create(house.url("/phone/socket?token=" + token()));
    try (StubbornPage endless = new StubbornPage(phone, origin())) {
      endless.send("{\"type\":\"say\",\"text\":\"" + "x".repeat(1 << 20) + "\"}");
      assertThat(endless.closed()).isEqualTo(TOO_BIG);
    }
  }

  private static int refusal(String path, String origin) {
    CompletableFuture<WebSocket> opening =
        HTTP.newWebSocketBuilder().header("Origin", origin).buildAsync(socket(path), new Ears());
    int[] status = new int[1];
    assertThatThrownBy(opening::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> status[0] = refused.getResponse().statusCode());
    return status[0];
  }

  private static WebSocket connect(String path, Ears ears) {
    return HTTP.newWebSocketBuilder()
        .header("Origin", origin())
        .buildAsync(socket(path), ears)
        .join();
  }

  private static String token() throws Exception {
    HttpResponse<String> answer = send(post("/phone/token").header("Origin", origin()));
    return new JsonMapper().readTree(answer.body()).path("token").asText();
  }

  private static HttpRequest.Builder post(String path) {
    return HttpRequest.newBuilder(URI.create(house.url(path)))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{}"));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String origin() {
    return house.stage().address().toString();
  }

  private static URI socket(String path) {
    return URI.create(house.url(path).replaceFirst("^http", "ws"));
  }

  private static final class Ears implements WebSocket.Listener {
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private volatile String reason = "";

    int closed() throws Exception {
      return closed.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
      closed.completeExceptionally(failure);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String why) {
      reason = why;
      closed.complete(status);
      return CompletableFuture.completedStage(null);
    }
  }
}
