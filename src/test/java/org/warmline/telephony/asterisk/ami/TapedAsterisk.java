package org.warmline.telephony.asterisk.ami;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks as Asterisk 22's manager interface does, on a real socket: logs in, and says what was
 * recorded from a real one.
 */
final class TapedAsterisk implements AutoCloseable {
  static final String SECRET = "a secret";
  private static final String CHALLENGE = "153412384";

  private final ServerSocket listening;
  private final BlockingQueue<Map<String, String>> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<Socket> connections = new LinkedBlockingQueue<>();
  private final Thread acceptor;
  private final AtomicInteger logins = new AtomicInteger();
  private volatile String state = tape("snapshot-idle");
  private volatile String early = "";
  private volatile boolean frozen;
  private volatile boolean withholding;

  TapedAsterisk() {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    acceptor = Thread.ofVirtual().start(this::accept);
  }

  AmiLink.Settings settings(String secret) {
    return new AmiLink.Settings(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort()),
        "warmline",
        secret,
        List.of("support"));
  }

  /** What a real Asterisk said, byte by byte. */
  static String tape(String name) {
    try (InputStream in =
        TapedAsterisk.class.getResourceAsStream("/asterisk/ami/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What it says of its channels and queues when asked. */
  TapedAsterisk with(String snapshot) {
    state = tape(snapshot);
    return this;
  }

  /** What happens between a login and the answer about queues. */
  TapedAsterisk meanwhile(String events) {
    early = events;
    return this;
  }

  /** Reads and answers nothing any more. */
  void freeze() {
    frozen = true;
  }

  /** Tells its state to nobody, or to everybody again. */
  void withholdState(boolean now) {
    withholding = now;
  }

  int logins() {
    return logins.get();
  }

  /** The connection of a login that has just been let in. */
  Socket awaitLogin() throws InterruptedException {
    Socket socket = connections.poll(20, TimeUnit.SECONDS);
    if (socket == null) {
      throw new AssertionError("nobody logged in");
    }
    return socket;
  }

  static void say(Socket to, String bytes) {
    try {
      synchronized (to) {
        to.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        to.getOutputStream().flush();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The next request besides login, state and signs of life. */
  Map<String, String> awaitAction() throws InterruptedException {
    Map<String, String> next = asked.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was asked");
    }
    return next;
  }

  boolean wasAskedNothing() {
    return asked.isEmpty();
  }

  @Override
  public void close() {
    try {
      listening.close();
      acceptor.join();
    } catch (IOException | InterruptedException closing) {
      throw new IllegalStateException(closing);
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      say(socket, "Asterisk Call Manager/11.0.0\r\n");
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (Map<String, String> next = read(in); !next.isEmpty(); next = read(in)) {
        boolean asksState =
            next.getOrDefault("Action", "").toLowerCase(Locale.ROOT).endsWith("status");
        if (!frozen && !(withholding && asksState)) {
          answer(socket, next);
        }
      }
    } catch (IOException | UncheckedIOException over) {
      // The other side is gone, as tests want it.
    }
  }

  private static Map<String, String> read(BufferedReader in) throws IOException {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.merge(
            line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + "," + b);
      } else if (!fields.isEmpty()) {
        return fields;
      }
    }
    return fields.containsKey("Action") ? fields : Map.of();
  }

  private void answer(Socket socket, Map<String, String> asking) {
    String id = "ActionID: " + asking.getOrDefault("ActionID", "") + "\r\n";
    switch (asking.get("Action").toLowerCase(Locale.ROOT)) {
      case "challenge" ->
          say(socket, "Response: Success\r\n" + id + "Challenge: " + CHALLENGE + "\r\n\r\n");
      case "login" -> logIn(socket, asking.get("Key"), id);
      case "ping" -> say(socket, "Response: Success\r\n" + id + "Ping: Pong\r\n\r\n");
      case "status" -> say(socket, part("status", id));
      case "queuestatus" -> {
        say(socket, early);
        say(socket, part("queues", id));
      }
      default -> {
        say(socket, "Response: Success\r\n" + id + "Message: done\r\n\r\n");
        asked.add(asking);
      }
    }
  }

  private void logIn(Socket socket, String key, String id) {
    logins.incrementAndGet();
    if (key.equals(md5(CHALLENGE + SECRET))) {
      say(socket, "Response: Success\r\n" + id + "Message: Authentication accepted\r\n\r\n");
      connections.add(socket);
    } else {
      say(socket, "Response: Error\r\n" + id + "Message: Authentication failed\r\n\r\n");
    }
  }

  /** The packets of the snapshot that answer one question, under the id of the one who asks. */
  private String part(String question, String id) {
    StringBuilder answer = new StringBuilder();
    for (String packet : state.split("\r\n\r\n")) {
      String lines = packet + "\r\n";
      if (lines.contains("ActionID: " + question + "\r\n")) {
        answer.append(lines.replace("ActionID: " + question + "\r\n", id)).append("\r\n");
      }
    }
    return answer.toString();
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
