package org.warmline.rehearsal;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;
import org.warmline.telephony.Paced;

/**
 * A simulated agent's microphone and headset for one call: sends a frame each 20 ms, as a browser
 * does, and hears those that come. May be shared between threads.
 */
final class AgentSound implements Paced, WebSocket.Listener {
  private static final int FRAME_BYTES = 2 * Pcm.FRAME_SAMPLES;

  private final Consumer<Pcm> heard;
  private final Deque<Pcm> saying = new ArrayDeque<>();
  private final ByteBuffer incoming =
      ByteBuffer.allocate(FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private @Nullable WebSocket socket;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
  private boolean over;

  AgentSound(Consumer<Pcm> heard) {
    this.heard = heard;
  }

  /** Says this after what is being said already. */
  synchronized void say(Pcm sound) {
    for (int at = 0; at + Pcm.FRAME_SAMPLES <= sound.length(); at += Pcm.FRAME_SAMPLES) {
      saying.add(sound.slice(at, Pcm.FRAME_SAMPLES));
    }
  }

  synchronized boolean isSaying() {
    return !saying.isEmpty();
  }

  @Override
  public synchronized void tick() {
    if (socket != null && !over && sending.isDone()) {
      Pcm frame = saying.isEmpty() ? Pcm.SILENT_FRAME : saying.remove();
      sending = socket.sendBinary(bytes(frame), true).exceptionally(this::lost);
    }
  }

  @Override
  public synchronized boolean isOver() {
    return over;
  }

  synchronized void hangUp() {
    over = true;
    if (socket != null) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(this::lost);
    }
  }

  @Override
  public void onOpen(WebSocket opened) {
    synchronized (this) {
      socket = opened;
    }
    opened.request(1);
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    while (part.hasRemaining()) {
      incoming.put(part.get());
      if (!incoming.hasRemaining()) {
        heard.accept(frame());
      }
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    lost(null);
    return CompletableFuture.completedStage(null);
  }

  private synchronized @Nullable WebSocket lost(@Nullable Throwable ignored) {
    over = true;
    return socket;
  }

  private Pcm frame() {
    incoming.flip();
    short[] samples = new short[Pcm.FRAME_SAMPLES];
    incoming.asShortBuffer().get(samples);
    incoming.clear();
    return Pcm.of(samples);
  }

  private static ByteBuffer bytes(Pcm frame) {
    ByteBuffer bytes = ByteBuffer.allocate(FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(frame.toArray());
    return bytes;
  }
}
