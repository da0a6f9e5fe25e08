package org.warmline.asterisk;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;

/** Sends a packet every 20 ms on absolute deadlines, on a thread of its own. */
final class RtpSender {
  private static final long FRAME_NANOS = Pcm.FRAME_MILLIS * 1_000_000L;
  private static final int SOURCE = 0x57_4c_00_01;

  private final DatagramSocket socket;
  private final Queue<Item> items = new ArrayDeque<>();
  private final Hum hum = new Hum();
  private @Nullable InetSocketAddress remote;
  private int sequence = 1;
  private long timestamp = Pcm.FRAME_SAMPLES;
  private long keyTimestamp;
  private volatile long sent;
  private volatile long late;
  private volatile boolean closed;

  /** What a packet carries, or a place in the stream. */
  sealed interface Item {}

  record Sound(Pcm frame) implements Item {}

  /** A key that has been down for so many samples; {@code end} when it is up again. */
  record Key(char key, boolean first, boolean end, int samples) implements Item {}

  record Mark(CompletableFuture<Long> reached) implements Item {}

  RtpSender(DatagramSocket socket) {
    this.socket = socket;
  }

  synchronized void connect(InetSocketAddress address) {
    if (remote == null) {
      Thread.ofPlatform().daemon().name("rtp-out-" + socket.getLocalPort()).start(this::run);
    }
    remote = address;
  }

  synchronized CompletableFuture<Long> add(List<? extends Item> more) {
    CompletableFuture<Long> reached = new CompletableFuture<>();
    items.addAll(more);
    items.add(new Mark(reached));
    return reached;
  }

  synchronized void hum(int hertz) {
    hum.at(hertz);
  }

  long sent() {
    return sent;
  }

  /** Packets that left more than 20 ms after their time. */
  long late() {
    return late;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // Written by the sending thread alone.
  private void count(long afterNanos) {
    sent++;
    late += afterNanos > FRAME_NANOS ? 1 : 0;
  }

  void close() {
    closed = true;
  }

  private void run() {
    long deadline = System.nanoTime();
    while (!closed) {
      sendNext();
      count(System.nanoTime() - deadline);
      deadline += FRAME_NANOS;
      for (long left = deadline - System.nanoTime(); left > 0 && !closed; ) {
        LockSupport.parkNanos(left);
        left = deadline - System.nanoTime();
      }
    }
  }

  private synchronized void sendNext() {
    Item item = items.poll();
    switch (item) {
      case null -> sound(hum.frame());
      case Sound sound -> sound(sound.frame());
      case Key key -> key(key);
      case Mark mark -> throw new IllegalStateException("a mark without anything before it");
    }
    while (items.peek() instanceof Mark mark) {
      items.remove();
      mark.reached().complete(System.nanoTime());
    }
  }

  private void sound(Pcm frame) {
    send(RtpPacket.PCMU, false, timestamp, MuLaw.encode(frame));
    timestamp += Pcm.FRAME_SAMPLES;
  }

  private void key(Key key) {
    if (key.first()) {
      keyTimestamp = timestamp;
    }
    send(
        RtpPacket.EVENT,
        key.first(),
        keyTimestamp,
        RtpPacket.event(key.key(), key.end(), key.samples()));
    timestamp += Pcm.FRAME_SAMPLES;
  }

  private void send(int payloadType, boolean marker, long stamp, byte... payload) {
    byte[] packet = RtpPacket.write(payloadType, marker, sequence++, stamp, SOURCE, payload);
    try {
      socket.send(new DatagramPacket(packet, packet.length, remote));
    } catch (IOException gone) {
      // The other side has closed its port, or this one is being closed: the talk is over.
      closed |= socket.isClosed();
    }
  }
}
