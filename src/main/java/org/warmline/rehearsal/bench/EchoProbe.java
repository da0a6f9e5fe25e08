package org.warmline.rehearsal.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What it costs at the very least to move a call's sound: takes a frame of each line and sends it
 * back, every 20 ms, on one thread, with nothing of the service around it.
 */
final class EchoProbe {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int FRAME_BYTES = 323;
  private static final int TICKS_PER_SECOND = 50;

  private final Generator generator;

  EchoProbe(Generator generator) {
    this.generator = generator;
  }

  /** Seconds of a processor for a second of a call, over so many lines for so long. */
  double measure(int lines, int seconds) throws IOException {
    List<SocketChannel> channels = new ArrayList<>();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocketChannel server =
        ServerSocketChannel.open().bind(new InetSocketAddress(loopback, 0))) {
      for (int line = 0; line < lines; line++) {
        generator.order(
            Order.echo(line, server.socket().getLocalPort(), UUID.randomUUID().toString()));
        SocketChannel channel = server.accept();
        channel.configureBlocking(false);
        channels.add(channel);
      }
      echo(channels, TICKS_PER_SECOND);
      long before = THREADS.getCurrentThreadCpuTime();
      echo(channels, seconds * TICKS_PER_SECOND);
      double used = THREADS.getCurrentThreadCpuTime() - before;
      return used / TimeUnit.SECONDS.toNanos(seconds) / lines;
    } finally {
      for (SocketChannel channel : channels) {
        channel.close();
      }
    }
  }

  private static void echo(List<SocketChannel> channels, int ticks) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(FRAME_BYTES);
    long deadline = System.nanoTime();
    for (int tick = 0; tick < ticks; tick++) {
      deadline += FRAME_NANOS;
      for (long rest = deadline - System.nanoTime(); rest > 0; ) {
        LockSupport.parkNanos(rest);
        rest = deadline - System.nanoTime();
      }
      for (SocketChannel channel : channels) {
        bytes.clear();
        channel.read(bytes);
        channel.write(frame(bytes));
      }
    }
  }

  /** A frame of sound whatever came, so that the other side finds nothing wrong with it. */
  private static ByteBuffer frame(ByteBuffer bytes) {
    return bytes.clear().put(0, (byte) 0x10).put(1, (byte) 1).put(2, (byte) 0x40);
  }
}
