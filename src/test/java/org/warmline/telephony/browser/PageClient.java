package org.warmline.telephony.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;
import org.warmline.call.PcmWriter;

/** The page's end of a socket, from the JDK. */
final class PageClient implements WebSocket.Listener {
  static final int PATIENCE_SECONDS = 20;

  /** How a socket was closed. */
  record Closed(int code, String reason) {}

  private final BlockingQueue<Pcm> frames = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  private final CompletableFuture<Closed> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final boolean reads;
  private final WebSocket socket;

  PageClient(URI address) {
    this(address, true);
  }

  /** A client that takes nothing from the network unless it reads. */
  PageClient(URI address, boolean reads) {
    this.reads = reads;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  void send(Pcm frame) {
    send(Frames.toBytes(frame));
  }

  /** So much silence that what was sent before comes out even of a buffer that has run empty. */
  void sendTail() {
    for (int i = 1; i < JitterBuffer.PREFILL_FRAMES; i++) {
      send(Pcm.SILENT_FRAME);
    }
  }

  void send(ByteBuffer bytes) {
    socket.sendBinary(bytes, true).join();
  }

  void send(String message) {
    socket.sendText(message, true).join();
  }

  void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  void cut() {
    socket.abort();
  }

  Pcm frame() throws InterruptedException {
    return present(frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "a frame");
  }

  String text() throws InterruptedException {
    return present(texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "a text");
  }

  Closed closed() throws Exception {
    return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void onOpen(WebSocket opened) {
    if (reads) {
      opened.request(Long.MAX_VALUE);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    frames.add(Frames.fromBytes(data, new PcmWriter()));
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      texts.add(text.toString());
      text.setLength(0);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(new Closed(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }

  private static <T> T present(@Nullable T value, String what) {
    if (value == null) {
      throw new AssertionError("the service has not sent " + what);
    }
    return value;
  }
}
