package org.warmline.telephony.browser;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.warmline.call.Pcm;
import org.warmline.call.PcmWriter;
import org.warmline.telephony.FarEnd;

/**
 * The page at the other end of a line. The socket's thread brings what the page sends; the media
 * thread moves it on by a frame at a time and is never made to wait.
 */
final class SocketFarEnd implements FarEnd {
  /** 200 ms of silence are sent; the page goes on with silence by itself. */
  static final int SILENT_FRAMES_SENT = 10;

  /** 5 s. */
  static final int MOST_FRAMES_BEHIND = 250;

  /** Texts are half a second apart, as understanding one is work. */
  static final int FRAMES_BETWEEN_TEXTS = 25;

  private static final int MOST_KEYS = 32;
  private static final int MOST_TYPED = 4;

  private final Outbox outbox;
  private final Runnable onOurHangup;
  private final PcmWriter sound = new PcmWriter();
  private final JitterBuffer received = new JitterBuffer();
  private final Queue<Character> keys = new ArrayBlockingQueue<>(MOST_KEYS);
  private final Queue<String> typed = new ArrayBlockingQueue<>(MOST_TYPED);
  private volatile boolean hungUp;
  private int silentFrames;
  private boolean behind;
  private int framesBehind;
  private int framesUntilText;

  SocketFarEnd(Outbox outbox, Runnable onOurHangup) {
    this.outbox = outbox;
    this.onOurHangup = onOurHangup;
  }

  /** Takes a binary message of the page. */
  void take(ByteBuffer message) {
    if (message.remaining() == Frames.BYTES) {
      received.add(Frames.fromBytes(message, sound));
    } else {
      hungUp = true;
      outbox.closeNow(Closing.NOT_A_FRAME);
    }
  }

  void take(char key) {
    accept(keys.offer(key));
  }

  void take(String text) {
    accept(typed.offer(text));
  }

  /** The page has hung up or is gone. */
  void hangUp() {
    hungUp = true;
  }

  @Override
  public void hear(Pcm frame) {
    silentFrames = Frames.isSilent(frame) ? silentFrames + 1 : 0;
    if (silentFrames <= SILENT_FRAMES_SENT) {
      outbox.sound(Frames.toBytes(frame));
    }
    watchBacklog(outbox.unsentFrames());
  }

  @Override
  public Pcm speak() {
    return received.next();
  }

  @Override
  public Optional<Character> press() {
    return Optional.ofNullable(keys.poll());
  }

  @Override
  public Optional<String> type() {
    if (framesUntilText > 0) {
      framesUntilText--;
      return Optional.empty();
    }
    Optional<String> next = Optional.ofNullable(typed.poll());
    framesUntilText = next.isPresent() ? FRAMES_BETWEEN_TEXTS : 0;
    return next;
  }

  @Override
  public boolean hasHungUp() {
    return hungUp;
  }

  @Override
  public void onHangup() {
    onOurHangup.run();
  }

  /** A page that has been behind counts as such until it has caught up by half. */
  private void watchBacklog(int unsent) {
    behind = unsent >= Outbox.MOST_FRAMES || (behind && unsent > Outbox.MOST_FRAMES / 2);
    framesBehind = behind ? framesBehind + 1 : 0;
    if (framesBehind > MOST_FRAMES_BEHIND && !hungUp) {
      hungUp = true;
      outbox.closeNow(Closing.TOO_SLOW);
    }
  }

  private void accept(boolean hadRoom) {
    if (!hadRoom) {
      hungUp = true;
      outbox.closeNow(Closing.TOO_MANY);
    }
  }
}
