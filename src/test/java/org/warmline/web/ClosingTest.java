package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClosingTest {

  @Test
  void aRequestThatIsStillInTheDatabaseIsLeftAloneAndNeverInterrupted() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch databaseAnswers = new CountDownLatch(1);
    CompletableFuture<Boolean> undisturbed = new CompletableFuture<>();
    Route slow =
        new JsonRoute(
            "POST",
            "/slow",
            asked -> {
              began.countDown();
              undisturbed.complete(awaited(databaseAnswers));
              return JsonAnswer.done();
            });
    try (Site client = new Site()) {
      WebServer server =
          WebServer.start(WebSettings.loopback(0), List.of(slow), Duration.ofMillis(200));
      CompletableFuture.runAsync(() -> askFor(server, client));
      assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
      server.close();
      databaseAnswers.countDown();
      assertThat(undisturbed.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aRequestThatEndsInTimeIsAnswered() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Site site =
        new Site(
            new JsonRoute(
                "GET",
                "/slow",
                asked -> {
                  began.countDown();
                  return JsonAnswer.of(Map.of("undisturbed", awaited(release)));
                }));
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(() -> site.get("/slow").body());
    assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(site.server()::close);
    release.countDown();
    assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("{\"undisturbed\":true}");
    closing.get(20, TimeUnit.SECONDS);
    site.close();
  }

  @Test
  void socketsAreClosedAndTheirEndpointsToldBeforeCloseReturns() {
    BlockingQueue<String> told = EchoEndpoint.tellings();
    Site site = new Site(TestSockets.open("/socket", told));
    Ears ears = new Ears();
    WebSocket socket = site.open("/socket", ears);
    assertThat(ears.next()).startsWith("facts");
    site.server().close();
    assertThat(told).first().isEqualTo("open");
    assertThat(told).last().asString().matches("close \\d+");
    assertThat(ears.next()).startsWith("closed 1001");
    socket.abort();
    site.close();
  }

  private static void askFor(WebServer server, Site client) {
    try {
      client.send(
          HttpRequest.newBuilder(server.url().resolve("/slow"))
              .header("Origin", server.origin())
              .POST(HttpRequest.BodyPublishers.noBody()));
    } catch (UncheckedIOException cutOff) {
      return; // what this test provokes
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      return false;
    }
  }
}
