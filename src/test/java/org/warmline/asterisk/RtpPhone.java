package org.warmline.asterisk;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.warmline.call.Pcm;

/**
 * The sound of a telephone: µ-law over RTP in both directions, 20 ms a packet, keys as RFC 4733
 * events in the same stream. The signalling is somebody else's: it is told {@link #port} and tells
 * {@link #connect}. From then on packets go out without a break: what is to be said, else a tone,
 * else silence. May be shared between threads.
 */
public final class RtpPhone implements AutoCloseable {
  private static final int LARGEST = 2048;

  private final DatagramSocket socket;
  private final RtpSender sender;
  private final HeardSound heard = new HeardSound();
  private final List<Consumer<RtpFrame>> listeners = new CopyOnWriteArrayList<>();

  private RtpPhone(DatagramSocket socket) {
    this.socket = socket;
    this.sender = new RtpSender(socket);
    Thread.ofPlatform().daemon().name("rtp-in-" + socket.getLocalPort()).start(this::receive);
  }

  /** Opens one on any free port of loopback. */
  public static RtpPhone open() throws IOException {
    return new RtpPhone(
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
  }

  /** Where sound is awaited. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Sends to this port of loopback from now on. */
  public void connect(int remotePort) {
    sender.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), remotePort));
  }

  /** Is told each frame as it arrives, on the receiving thread. */
  public void onFrame(Consumer<RtpFrame> listener) {
    listeners.add(listener);
  }

  /** What has arrived. */
  public HeardSound heard() {
    return heard;
  }

  /**
   * Says something after all that is to be said already.
   *
   * @return done when its last packet has left, with the time of that ({@link System#nanoTime})
   */
  public CompletableFuture<Long> say(Pcm sound) {
    int frames = Math.ceilDiv(sound.length(), Pcm.FRAME_SAMPLES);
    return sender.add(
        IntStream.range(0, frames)
            .mapToObj(i -> frame(sound, i * Pcm.FRAME_SAMPLES))
            .map(RtpSender.Sound::new)
            .toList());
  }

  private static Pcm frame(Pcm sound, int from) {
    short[] samples = new short[Pcm.FRAME_SAMPLES];
    int length = Math.min(samples.length, sound.length() - from);
    sound.slice(from, length).copyTo(samples, 0);
    return Pcm.of(samples);
  }

  /** Presses keys, 100 ms each and as much between. */
  public CompletableFuture<Long> press(String keys) {
    return sender.add(keys.chars().boxed().flatMap(key -> Keys.of((char) (int) key)).toList());
  }

  /** How many packets it has sent. */
  long sent() {
    return sender.sent();
  }

  /** How many of them more than 20 ms after their time. */
  long sentLate() {
    return sender.late();
  }

  /** Hums while nothing else is to be said; 0 for silence. */
  public void hum(int hertz) {
    sender.hum(hertz);
  }

  private void receive() {
    byte[] buffer = new byte[LARGEST];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    try {
      while (true) {
        socket.receive(packet);
        take(buffer, packet.getLength(), System.nanoTime());
      }
    } catch (SocketException closed) {
      heard.end();
    } catch (IOException problem) {
      throw new IllegalStateException("port " + port() + " cannot be read", problem);
    }
  }

  private void take(byte[] packet, int length, long nanos) {
    if (length <= RtpPacket.HEADER || RtpPacket.payloadType(packet) != RtpPacket.PCMU) {
      return;
    }
    RtpFrame frame = RtpPacket.read(packet, length, nanos);
    heard.add(frame);
    listeners.forEach(listener -> listener.accept(frame));
  }

  @Override
  public void close() {
    sender.close();
    socket.close();
  }
}
