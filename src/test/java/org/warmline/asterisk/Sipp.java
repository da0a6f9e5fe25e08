package org.warmline.asterisk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * SIPp with one of the scenarios of {@code src/test/resources/asterisk}. It tells what happens in
 * its calls through a named pipe, and takes orders as SIP messages of our own that carry a call's
 * id: HANGUP, ANSWER, DECLINE. May be shared between threads.
 */
final class Sipp implements AutoCloseable {
  private static final String LONGEST = "600s";
  private static final String END = "end - 0";

  private final Process process;
  private final RandomAccessFile pipe;
  private final Path errors;
  private final int port;

  /**
   * Something that happened in a call.
   *
   * @param port where the other side awaits sound, 0 where that is not the matter
   */
  record Event(String what, String call, int port) {}

  private Sipp(Process process, RandomAccessFile pipe, Path errors, int port) {
    this.process = process;
    this.pipe = pipe;
    this.errors = errors;
    this.port = port;
  }

  static Sipp start(
      RealAsterisk asterisk,
      String scenario,
      int port,
      Map<String, String> keys,
      List<String> more,
      Consumer<Event> listener)
      throws IOException {
    String folder = asterisk.slot().folder() + "/sipp-" + port;
    Path outside = asterisk.chroot().outside(folder);
    Files.createDirectories(outside);
    try (var text = Sipp.class.getResourceAsStream("/asterisk/" + scenario + ".xml")) {
      Files.write(outside.resolve("scenario.xml"), text.readAllBytes());
    }
    Path pipeFile = outside.resolve("events");
    if (!Files.exists(pipeFile)) {
      asterisk.chroot().run("mkfifo", folder + "/events");
    }
    // Opened both ways, so that neither side waits for the other.
    RandomAccessFile pipe = new RandomAccessFile(pipeFile.toFile(), "rw");
    Process process =
        asterisk
            .chroot()
            .command(words(asterisk, folder, port, keys, more))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Sipp sipp = new Sipp(process, pipe, outside.resolve("errors"), port);
    Thread.ofPlatform().daemon().name("sipp-" + port).start(() -> sipp.read(listener));
    process.onExit().thenRun(sipp::wakeReader);
    return sipp;
  }

  private static List<String> words(
      RealAsterisk asterisk, String folder, int port, Map<String, String> keys, List<String> more) {
    List<String> words = new ArrayList<>(List.of("sipp", "-sf", folder + "/scenario.xml"));
    words.addAll(List.of("-i", "127.0.0.1", "-p", "" + port, "-mp", "" + (port + 2)));
    words.addAll(List.of("-nostdin", "-timeout", LONGEST));
    words.addAll(List.of("-trace_logs", "-log_file", folder + "/events"));
    words.addAll(List.of("-trace_err", "-error_file", folder + "/errors"));
    keys.forEach((key, value) -> words.addAll(List.of("-key", key, value)));
    words.addAll(more);
    InetSocketAddress sip = asterisk.sip();
    words.add(sip.getAddress().getHostAddress() + ":" + sip.getPort());
    return words;
  }

  private void read(Consumer<Event> listener) {
    try (pipe) {
      for (String line = pipe.readLine(); line != null; line = pipe.readLine()) {
        String[] parts = line.split(" ", 3);
        if (parts.length == 3) {
          listener.accept(new Event(parts[0], parts[1], Integer.parseInt(parts[2].strip())));
        }
        if (line.equals(END)) {
          return;
        }
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("SIPp's events cannot be read", problem);
    }
  }

  private void wakeReader() {
    try {
      pipe.write((END + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException problem) {
      throw new UncheckedIOException("SIPp's events cannot be ended", problem);
    }
  }

  /** Orders it to do something in a call. */
  void order(String method, String call) throws IOException {
    String text =
        """
        %s sip:phone@127.0.0.1 SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-order
        From: <sip:test@127.0.0.1>;tag=test
        To: <sip:phone@127.0.0.1>
        Call-ID: %s
        CSeq: 1 %s
        Content-Length: 0

        """
            .formatted(method, call, method)
            .replace("\n", "\r\n");
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }
  }

  /** Waits for its end; fails unless all went as the scenario says. */
  void awaitEnd(int seconds) throws InterruptedException, IOException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("SIPp on port " + port + " did not end well: " + errors());
    }
  }

  /** What it complained of, and whether it still runs, in a word for a test that failed. */
  String complaints() {
    try {
      return (process.isAlive() ? "" : "SIPp ended with " + process.exitValue() + ": ") + errors();
    } catch (IOException unreadable) {
      return "what SIPp complained of can't be read: " + unreadable.getMessage();
    }
  }

  /** What it complained of. */
  String errors() throws IOException {
    return Files.exists(errors) ? Files.readString(errors) : "";
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
