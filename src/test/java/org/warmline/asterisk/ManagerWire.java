package org.warmline.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The manager interface as it is on the wire, with the rights that the shipped file gives: for
 * trials of the dialplan alone. May be shared between threads.
 */
public final class ManagerWire implements AutoCloseable {
  private static final int LOGIN_MILLIS = 5000;

  private final Socket socket;
  private final OutputStream to;
  private final List<Map<String, String>> messages = new ArrayList<>();

  private ManagerWire(Socket socket) throws IOException {
    this.socket = socket;
    this.to = socket.getOutputStream();
    Thread.ofPlatform().daemon().name("manager-wire").start(this::read);
  }

  /** Logs in as the service does. */
  public static ManagerWire login(RealAsterisk asterisk, String secret)
      throws IOException, InterruptedException {
    Socket socket = new Socket(asterisk.manager().getAddress(), asterisk.manager().getPort());
    ManagerWire wire = new ManagerWire(socket);
    wire.send("Login", "Username", "warmline", "Secret", secret);
    return wire;
  }

  /** Sends an action; keys and values alternate. A key may come more than once. */
  public void send(String action, String... pairs) throws IOException {
    StringBuilder text = new StringBuilder("Action: " + action + "\r\n");
    for (int i = 0; i < pairs.length; i += 2) {
      text.append(pairs[i]).append(": ").append(pairs[i + 1]).append("\r\n");
    }
    to.write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  /** The first message, of all that have come and will come in time, that fits. */
  public synchronized Optional<Map<String, String>> await(
      Predicate<Map<String, String>> fits, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    int at = 0;
    while (true) {
      for (; at < messages.size(); at++) {
        if (fits.test(messages.get(at))) {
          return Optional.of(messages.get(at));
        }
      }
      long millisLeft = (end - System.nanoTime()) / 1_000_000;
      if (millisLeft <= 0) {
        return Optional.empty();
      }
      wait(millisLeft);
    }
  }

  /** The answer to the login. */
  public Map<String, String> greeting() throws InterruptedException {
    return await(message -> message.containsKey("Response"), Duration.ofMillis(LOGIN_MILLIS))
        .orElseThrow();
  }

  /** All messages so far. */
  public synchronized List<Map<String, String>> messages() {
    return List.copyOf(messages);
  }

  private void read() {
    try (BufferedReader from =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      Map<String, String> message = new LinkedHashMap<>();
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        int colon = line.indexOf(": ");
        if (line.isEmpty()) {
          add(message);
          message = new LinkedHashMap<>();
        } else if (colon > 0) {
          message.put(line.substring(0, colon), line.substring(colon + 2));
        }
      }
      add(Map.of("Event", "Closed"));
    } catch (IOException closed) {
      add(Map.of("Event", "Closed"));
    }
  }

  private synchronized void add(Map<String, String> message) {
    messages.add(Map.copyOf(message));
    notifyAll();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
