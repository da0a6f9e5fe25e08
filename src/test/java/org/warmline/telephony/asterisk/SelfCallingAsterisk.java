package org.warmline.telephony.asterisk;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.warmline.telephony.asterisk.ami.Manager;

/** Makes the listening calls that are asked for, as Asterisk does: each connects with its id. */
final class SelfCallingAsterisk implements Manager, AutoCloseable {
  private static final int ID = 1;
  private static final int END = 0;
  private static final int SOUND_BYTES = 3 + 320;
  private static final int PATIENCE_MILLIS = 10_000;

  private final List<Originate> asked = new ArrayList<>();
  private final List<Socket> connected = new ArrayList<>();
  private int port;

  /** Where the calls are connected from now on; 0 makes none of them. */
  void connectTo(int audioPort) {
    port = audioPort;
  }

  List<String> spiedOn() {
    return asked.stream().map(call -> call.variables().get("__WL_SPY")).toList();
  }

  Map<String, Long> places() {
    return asked.stream()
        .map(call -> call.destination() + " " + call.context() + "," + call.extension())
        .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
  }

  /** Connects with the id of a call that was asked for, now or once more. */
  Socket connect(int call) {
    UUID id = UUID.fromString(asked.get(call).variables().get("__WL_LISTENER"));
    byte[] frame =
        ByteBuffer.allocate(19)
            .put((byte) ID)
            .putShort((short) 16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(frame);
      connected.add(socket);
      return socket;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  Socket connection(int call) {
    return connected.get(call);
  }

  /** Takes the sound that has come on every connection, so that none of them fills up. */
  void takeSound() throws IOException {
    for (Socket socket : connected) {
      while (!socket.isClosed() && socket.getInputStream().available() >= SOUND_BYTES) {
        socket.getInputStream().readNBytes(SOUND_BYTES);
      }
    }
  }

  /** Whether we end a connection, in order where it was taken; waits for it. */
  static boolean isEnded(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    int kind = in.read();
    while (kind > END) {
      in.readFully(new byte[in.readUnsignedShort()]);
      kind = in.read();
    }
    return kind <= END;
  }

  @Override
  public CompletionStage<Originated> originate(Originate what) {
    asked.add(what);
    if (port != 0) {
      connect(asked.size() - 1);
    }
    return CompletableFuture.completedStage(port == 0 ? Originated.FAILED : Originated.ANSWERED);
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void renew(String channel, int seconds) {
    throw new AssertionError("whoever listens renews nothing");
  }

  @Override
  public void hangUp(String channel) {
    throw new AssertionError("whoever listens hangs up nobody");
  }

  @Override
  public void press(String channel, char digit) {
    throw new AssertionError("whoever listens presses nothing");
  }

  @Override
  public void pause(String queue, String memberInterface, boolean paused, String reason) {
    throw new AssertionError("whoever listens pauses nobody");
  }

  @Override
  public void redirect(String channel, String context, String extension, String priority) {
    throw new AssertionError("whoever listens moves nobody");
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : connected) {
      socket.close();
    }
  }
}
