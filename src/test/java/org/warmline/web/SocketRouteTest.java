package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketRouteTest {
  private final BlockingQueue<String> told = EchoEndpoint.tellings();
  private final OneTimeTokens tokens = new OneTimeTokens(InstantSource.system());
  private final Site site =
      new Site(
          new SocketRoute(
              "/phone/socket",
              this::admit,
              facts -> new EchoEndpoint(facts, told),
              1000,
              320,
              Duration.ofMinutes(2)));

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void messagesGoBothWaysOnVirtualThreadsWithTheGuardsFacts() throws Exception {
    Ears ears = new Ears();
    WebSocket socket = site.open(path(), ears);
    assertThat(ears.next()).isEqualTo("facts {purpose=phone}");
    socket.sendText("grüß dich", true).join();
    assertThat(ears.next()).isEqualTo("grüß dich");
    socket.sendBinary(ByteBuffer.allocate(320), true).join();
    assertThat(ears.next()).isEqualTo("320 bytes");
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "done").join();
    assertThat(ears.next()).isEqualTo("closed 1000");
    assertThat(toldNext()).isEqualTo("open");
    assertThat(toldNext()).isEqualTo("text");
    assertThat(toldNext()).isEqualTo("close 1000");
  }

  @Test
  void aTooLongTextClosesWith1009AndTheEndpointIsTold() throws Exception {
    Ears ears = new Ears();
    WebSocket socket = site.open(path(), ears);
    ears.next();
    socket.sendText("x".repeat(1000), true).join();
    assertThat(ears.next()).hasSize(1000);
    socket.sendText("x".repeat(1001), true).join();
    assertThat(ears.next()).isEqualTo("closed 1009");
    assertThat(toldNext()).isEqualTo("open");
    assertThat(toldNext()).isEqualTo("text");
    assertThat(toldNext()).isEqualTo("error");
    assertThat(toldNext()).isEqualTo("close 1009");
  }

  @Test
  void aTooLongBinaryMessageInPiecesClosesWith1009() throws Exception {
    Ears ears = new Ears();
    WebSocket socket = site.open(path(), ears);
    ears.next();
    socket.sendBinary(ByteBuffer.allocate(300), false).join();
    socket.sendBinary(ByteBuffer.allocate(21), true).join();
    assertThat(ears.next()).isEqualTo("closed 1009");
    assertThat(toldNext()).isEqualTo("open");
    assertThat(toldNext()).isEqualTo("error");
    assertThat(toldNext()).isEqualTo("close 1009");
  }

  @Test
  void aTokenIsGoodOnce() {
    String path = path();
    site.open(path, new Ears());
    assertThat(Site.refusedWith(() -> site.open(path, new Ears()))).isEqualTo(401);
  }

  @Test
  void aMissingTokenAndAForeignOriginAreRefusedBeforeTheUpgrade() {
    assertThat(Site.refusedWith(() -> site.open("/phone/socket", new Ears()))).isEqualTo(401);
    assertThat(Site.refusedWith(() -> site.open(path(), "https://evil.example", new Ears())))
        .isEqualTo(403);
    assertThat(told).isEmpty();
  }

  @Test
  void aMissingOriginIsRefused() {
    URI address = URI.create(site.server().origin().replaceFirst("http", "ws") + path());
    assertThat(
            Site.refusedWith(
                () ->
                    HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(address, new Ears())
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join()))
        .isEqualTo(403);
  }

  private String path() {
    return "/phone/socket?token=" + tokens.issue("phone");
  }

  private Admission admit(WebRequest request) {
    return tokens
        .redeem(request.query().getOrDefault("token", ""))
        .<Admission>map(purpose -> new Admission.Admitted(Map.of("purpose", purpose)))
        .orElseGet(() -> new Admission.Refused(401, "The token is used up. Load the page again."));
  }

  private String toldNext() throws InterruptedException {
    return String.valueOf(told.poll(20, TimeUnit.SECONDS));
  }
}
