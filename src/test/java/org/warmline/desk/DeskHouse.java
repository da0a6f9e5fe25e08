package org.warmline.desk;

import jakarta.websocket.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.warmline.actions.ActionRequest;
import org.warmline.actions.DirectActions;
import org.warmline.actions.VerificationSettings;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.flows.Generation;
import org.warmline.flows.ShippedFlows;
import org.warmline.handoff.Outbound;
import org.warmline.store.Database;
import org.warmline.store.DatabaseSettings;
import org.warmline.web.Route;
import org.warmline.web.Sessions;
import org.warmline.web.WebServer;
import org.warmline.web.WebSettings;

/** The desk on a real server and a real database; only the exchange is a fake. */
final class DeskHouse implements AutoCloseable {
  private static final Generation FLOWS = ShippedFlows.load();
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /** An endpoint for sound that does nothing with it. */
  static final BiFunction<AgentId, CallId, Endpoint> SILENT = (agent, call) -> new SilentSound();

  final FakeAgents agents = new FakeAgents();
  final BlockingQueue<CallEvent> noted = new LinkedBlockingQueue<>();
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  final InstantSource clock = now::get;
  final Database database =
      Database.open(
          DatabaseSettings.inMemory("desk" + UUID.randomUUID().toString().replace("-", "")));
  private final Sessions sessions = new Sessions("desk", "/desk", false, clock);
  final Desk desk;
  private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server;

  /** Whether notes can be kept. */
  volatile boolean notesFail;

  /** Whether nobody knows the calls that are noted about. */
  volatile boolean callsUnknown;

  DeskHouse() {
    this(Phones.PAGE, Outbound.none());
  }

  DeskHouse(Phones phones, Outbound outbound) {
    desk =
        new Desk(
            new DeskServices(
                () -> FLOWS,
                agents,
                phones,
                outbound,
                (call, made) -> {
                  if (callsUnknown) {
                    return false;
                  }
                  if (notesFail) {
                    throw new IllegalStateException("no room for notes");
                  }
                  return noted.add(made.apply(7000));
                },
                database.pastCalls(),
                database.callbackList(clock, ZoneOffset.UTC),
                database.deskSecret(),
                sessions,
                blocking,
                clock,
                20_000,
                WrapUpResult.DEFAULTS));
    List<Route> routes =
        Stream.concat(desk.routes().stream(), Stream.of((Route) desk.audio().route(SILENT)))
            .toList();
    server = WebServer.start(WebSettings.loopback(0), routes);
  }

  String url(String path) {
    return server.origin() + path;
  }

  /** The cookie of one who has just signed in; spares the hashing of a password. */
  String signIn(String name) {
    return sessions.open(name).split(";", 2)[0];
  }

  HttpResponse<String> signIn(String name, String tried) {
    return send(
        request("/desk/session", "")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, tried))));
  }

  static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  HttpResponse<String> get(String path, String cookie) {
    return send(request(path, cookie).GET());
  }

  HttpResponse<String> post(String path, String cookie) {
    return send(request(path, cookie).POST(HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> signOut(String cookie) {
    return send(request("/desk/session", cookie).DELETE());
  }

  /** Opens the desk, and waits until the exchange knows of it. */
  Page open(String name, String cookie) {
    Page page = open("/desk/socket", cookie, new Page());
    expectAsked("open " + name);
    return page;
  }

  Page open(String path, String cookie, Page page) {
    client
        .newWebSocketBuilder()
        .header("Origin", server.origin())
        .header("Cookie", cookie)
        .buildAsync(URI.create(server.origin().replaceFirst("http", "ws") + path), page)
        .orTimeout(DEADLINE.toSeconds(), TimeUnit.SECONDS)
        .join();
    return page;
  }

  int refusedWith(String path, String cookie) {
    try {
      open(path, cookie, new Page());
    } catch (CompletionException failed) {
      return ((WebSocketHandshakeException) failed.getCause()).getResponse().statusCode();
    }
    throw new AssertionError("the socket was not refused");
  }

  /** Waits until the desk has asked the exchange for this; it may have asked for more before. */
  void expectAsked(String wish) {
    while (true) {
      if (take(agents.asked).equals(wish)) {
        return;
      }
    }
  }

  static <T> T take(BlockingQueue<T> queue) {
    try {
      T next = queue.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nothing came");
      }
      return next;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Promises somebody a call. */
  void requestCallback(String phone) {
    DirectActions.over(database.records(), VerificationSettings.DEFAULT).stream()
        .filter(action -> action.name().equals("request_callback"))
        .findFirst()
        .orElseThrow()
        .run(new ActionRequest(Calls.CALL, phone, Map.of("phone", phone), localNow()));
  }

  void tell(List<CallEvent> events) {
    events.forEach(event -> desk.board().onEvent(Calls.CALL, event));
  }

  LocalDateTime localNow() {
    return LocalDateTime.ofInstant(now.get(), ZoneOffset.UTC);
  }

  private HttpRequest.Builder request(String path, String cookie) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.origin() + path))
            .timeout(DEADLINE)
            .header("Origin", server.origin());
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
    blocking.close();
    database.close();
  }
}
