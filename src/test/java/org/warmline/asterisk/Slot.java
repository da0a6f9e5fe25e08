package org.warmline.asterisk;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number that one Asterisk of a test at a time has on this machine; its ports and its own folder
 * follow from it.
 */
final class Slot implements AutoCloseable {
  private static final Path LOCKS = Path.of(System.getProperty("java.io.tmpdir"));
  private static final int SLOTS = 15;
  private static final int FIRST_PORT = 10_000;
  private static final int PORTS = 1000;
  private static final int PHONE_PORTS = 4;
  private static final int FIRST_RTP = 500;

  private final String folder;
  private final int base;
  private final FileChannel channel;
  private final AtomicInteger next = new AtomicInteger();

  private Slot(int number, String folder, FileChannel channel) {
    this.folder = folder;
    this.base = FIRST_PORT + number * PORTS;
    this.channel = channel;
  }

  static Slot take() {
    for (int number = 0; number < SLOTS; number++) {
      String folder = "/srv/warmline-tests/" + number;
      FileChannel channel = tryLock(LOCKS.resolve("warmline-asterisk-" + number + ".lock"));
      if (channel != null && isFree(FIRST_PORT + number * PORTS)) {
        return new Slot(number, folder, channel);
      }
    }
    throw new IllegalStateException("all " + SLOTS + " places for an Asterisk are taken");
  }

  /** Whether nobody else, who knows nothing of slots, has its first ports. */
  private static boolean isFree(int port) {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (DatagramSocket sip = new DatagramSocket(port, here);
        ServerSocket manager = new ServerSocket(port + 1, 1, here)) {
      return sip.isBound() && manager.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static @Nullable FileChannel tryLock(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = null;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException taken) {
        // Another Asterisk of this very process has it.
      }
      if (lock == null) {
        channel.close();
        return null;
      }
      return channel;
    } catch (IOException problem) {
      throw new IllegalStateException("cannot lock " + file, problem);
    }
  }

  /** The folder for this Asterisk, as seen from inside. */
  String folder() {
    return folder;
  }

  int sipPort() {
    return base;
  }

  int managerPort() {
    return base + 1;
  }

  int firstRtpPort() {
    return base + FIRST_RTP;
  }

  int lastRtpPort() {
    return base + PORTS - 1;
  }

  /** A port for a telephone that no other has now; two neighbours come with it. */
  int nextPhonePort() {
    int places = (FIRST_RTP - 8) / PHONE_PORTS;
    for (int tried = 0; tried < places; tried++) {
      int port = base + 4 + next.getAndIncrement() % places * PHONE_PORTS;
      if (isFreeForPhone(port)) {
        return port;
      }
    }
    throw new IllegalStateException("all " + places + " telephones of this Asterisk are in use");
  }

  private static boolean isFreeForPhone(int port) {
    try (DatagramSocket sip = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
      return sip.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException problem) {
      throw new IllegalStateException("cannot give back " + folder, problem);
    }
  }
}
