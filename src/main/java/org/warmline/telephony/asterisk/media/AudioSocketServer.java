package org.warmline.telephony.asterisk.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.Set;

/**
 * Takes Asterisk's AudioSocket connections: only from allowed addresses, and only those that begin
 * with an id that was announced, within a second; how many others there are is bounded. One
 * platform thread reads all of them: a frame is a few microseconds of work, and nothing that takes
 * longer happens on it. May be used from any thread.
 */
public final class AudioSocketServer implements AutoCloseable {
  private final AudioLoop loop;
  private final Thread thread;
  private final int port;

  private AudioSocketServer(ServerSocketChannel listening, AudioLoop loop) {
    this.loop = loop;
    port = listening.socket().getLocalPort();
    thread = Thread.ofPlatform().name("audio-socket").daemon().start(loop);
  }

  /**
   * Listens at an address, port 0 for any free one.
   *
   * @param allowed the addresses that may connect
   * @param calls the connections that are expected
   * @throws IOException if it can't listen there
   */
  public static AudioSocketServer open(
      InetSocketAddress bind, Set<InetAddress> allowed, AudioSocketCalls calls) throws IOException {
    Selector selector = Selector.open();
    ServerSocketChannel listening = ServerSocketChannel.open();
    try {
      listening.setOption(StandardSocketOptions.SO_RCVBUF, AudioLoop.BUFFER_BYTES);
      listening.bind(bind);
      listening.configureBlocking(false);
      return new AudioSocketServer(listening, new AudioLoop(selector, listening, allowed, calls));
    } catch (IOException | RuntimeException failed) {
      listening.close();
      selector.close();
      throw failed;
    }
  }

  /** The port it listens at. */
  public int port() {
    return port;
  }

  /** How many connections there are, those that belong to no call included. */
  int connections() {
    return loop.connections();
  }

  /** Ends all connections in order, so that Asterisk takes their callers to a person. */
  @Override
  public void close() {
    loop.close();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
