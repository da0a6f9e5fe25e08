package org.warmline.telephony.asterisk.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in for the service at both of its ports while it does not run, so that the way from
 * Asterisk to us is proved. May be shared between threads.
 */
final class Doors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
  private static final int PATIENCE_MILLIS = 3000;
  private static final int MOST_LINES = 100;
  private static final byte[] GOODBYE = {0, 0, 0};
  private static final byte[] UUID_FOLLOWS = {1, 0, 16};

  private final UUID expected;
  private final Set<InetAddress> callers = ConcurrentHashMap.newKeySet();
  private final List<ServerSocket> open = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private volatile boolean asked;
  private volatile boolean heard;

  private interface Guest {
    void serve(Socket guest) throws IOException;
  }

  Doors(InetSocketAddress agi, InetSocketAddress audio, UUID expected) {
    this.expected = expected;
    open("port for the dialplan (AGI)", "asterisk.agi_port", agi, this::ask);
    open("port for sound (AudioSocket)", "asterisk.audio_port", audio, this::hear);
  }

  /** Whether the ports were free. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  boolean wasAsked() {
    return asked;
  }

  boolean wasHeard() {
    return heard;
  }

  /** From where connections came. */
  Set<InetAddress> callers() {
    return Set.copyOf(callers);
  }

  private void open(String what, String key, InetSocketAddress at, Guest serving) {
    String where = at.getHostString() + ":" + at.getPort();
    try {
      ServerSocket door = new ServerSocket();
      door.bind(new InetSocketAddress(at.getHostString(), at.getPort()));
      open.add(door);
      findings.add(Finding.ok(what, where, "is free"));
      Thread.ofVirtual().name("check-door").start(() -> welcome(door, serving));
    } catch (IOException taken) {
      findings.add(
          Finding.wanting(
              what,
              where,
              "cannot be opened: " + taken.getMessage(),
              "end the program that has it, or choose another in " + key + " and in the dialplan"));
    }
  }

  private void welcome(ServerSocket door, Guest serving) {
    while (!door.isClosed()) {
      try (Socket guest = door.accept()) {
        guest.setSoTimeout(PATIENCE_MILLIS);
        callers.add(guest.getInetAddress());
        serving.serve(guest);
      } catch (IOException gone) {
        LOG.debug("A guest of the check is gone; what was lacking shows in the dialplan", gone);
      }
    }
  }

  private void ask(Socket guest) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
    for (int i = 0; i < MOST_LINES; i++) {
      String line = lines.readLine();
      if (line == null || line.isEmpty()) {
        return;
      }
      asked |= line.startsWith("agi_network_script: check");
    }
  }

  private void hear(Socket guest) throws IOException {
    byte[] first = guest.getInputStream().readNBytes(UUID_FOLLOWS.length + 2 * Long.BYTES);
    ByteBuffer wanted =
        ByteBuffer.allocate(UUID_FOLLOWS.length + 2 * Long.BYTES)
            .put(UUID_FOLLOWS)
            .putLong(expected.getMostSignificantBits())
            .putLong(expected.getLeastSignificantBits());
    heard |= ByteBuffer.wrap(first).equals(wanted.flip());
    guest.getOutputStream().write(GOODBYE);
    guest.getOutputStream().flush();
    guest.shutdownOutput();
    // read to the end: a connection that is closed over unread sound looks like a crash
    guest.getInputStream().skip(Long.MAX_VALUE);
  }

  /** The first connection of somebody who is not allowed in; empty when there was none. */
  Optional<InetAddress> findStranger(Set<InetAddress> allowed) {
    return callers.stream().filter(caller -> !allowed.contains(caller)).findFirst();
  }

  @Override
  public void close() {
    for (ServerSocket door : open) {
      try {
        door.close();
      } catch (IOException unclosed) {
        throw new java.io.UncheckedIOException("a port of the check cannot be closed", unclosed);
      }
    }
  }
}
