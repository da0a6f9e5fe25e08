package org.warmline.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Answers the dialplan as a test wants it, for trials of the dialplan alone: by the last word of
 * the address asked, the variables to set. An address that is not among them is never answered, as
 * by a service that is stuck. May be shared between threads.
 */
final class FakeService implements AutoCloseable {
  private final ServerSocket server;
  private final Map<String, List<String>> answers;
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  private FakeService(ServerSocket server, Map<String, List<String>> answers) {
    this.server = server;
    this.answers = answers;
  }

  /**
   * Opens one.
   *
   * @param answers for instance {@code begin} to {@code WL_UUID 5f0c…}
   */
  static FakeService answering(Map<String, List<String>> answers) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    FakeService service = new FakeService(server, answers);
    Thread.ofVirtual().start(service::accept);
    return service;
  }

  /** Takes connections and never says a word. */
  static FakeService stuck() throws IOException {
    return answering(Map.of());
  }

  InetSocketAddress address() {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  /** What was asked, in order, such as {@code queuefail?status=KEY}. */
  BlockingQueue<String> asked() {
    return asked;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException closed) {
      asked.add("closed");
    }
  }

  private void serve(Socket connection) {
    try {
      BufferedReader from =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      String question = question(from);
      asked.add(question);
      List<String> variables = answers.get(question.replaceAll("\\?.*", ""));
      if (variables == null) {
        return;
      }
      OutputStream to = connection.getOutputStream();
      for (String variable : variables) {
        to.write(("SET VARIABLE " + variable + "\n").getBytes(StandardCharsets.UTF_8));
        from.readLine();
      }
      connection.close();
    } catch (IOException gone) {
      asked.add("broken off: " + gone.getMessage());
    }
  }

  private static String question(BufferedReader from) throws IOException {
    String question = "";
    for (String line = from.readLine(); line != null && !line.isEmpty(); line = from.readLine()) {
      if (line.startsWith("agi_network_script: ")) {
        question = line.substring(line.indexOf(' ') + 1);
      }
    }
    return question;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
