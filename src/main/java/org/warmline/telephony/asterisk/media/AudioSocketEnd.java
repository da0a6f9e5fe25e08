package org.warmline.telephony.asterisk.media;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/**
 * A caller who is connected through Asterisk, now and then: one for the whole call, over several
 * connections, each announced with {@link AudioSocketCalls#announce}. While there is none, {@link
 * #isThere} is false and the line stands still. The line's methods belong to the thread that moves
 * it on and never block; the others may be called from any thread.
 */
public final class AudioSocketEnd extends AudioEnd implements FarEnd {
  /** 1.5 s. */
  static final int FRAMES_BETWEEN_PULSES = 75;

  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int MOST_KEYS = 32;

  private final Supplier<Runnable> renewals;
  private final AudioSocketListener listener;
  private final LongSupplier nanoTime;
  private final CallerSound received = new CallerSound();
  private final Queue<Character> keys = new ArrayBlockingQueue<>(MOST_KEYS);
  private final AtomicBoolean lost = new AtomicBoolean();
  private final AtomicBoolean pulseNow = new AtomicBoolean();
  private volatile @Nullable AudioConnection connection;
  private volatile boolean hungUp;
  private int framesUntilPulse;

  /**
   * A call that is not connected yet.
   *
   * @param renewals gives what tells Asterisk that the call is looked after; run by whoever does
   */
  public AudioSocketEnd(Supplier<Runnable> renewals, AudioSocketListener listener) {
    this(renewals, listener, System::nanoTime);
  }

  AudioSocketEnd(Supplier<Runnable> renewals, AudioSocketListener listener, LongSupplier nanoTime) {
    this.renewals = renewals;
    this.listener = listener;
    this.nanoTime = nanoTime;
  }

  /** Ends the connection in order, so that the dialplan goes on; nothing if there is none. */
  public void leave() {
    lost.set(false);
    AudioConnection current = connection;
    if (current != null) {
      current.leave();
    }
  }

  /** The caller has hung up. */
  public void gone() {
    hungUp = true;
    leave();
  }

  /**
   * The connection ended though we did not ask, and the caller is still in the call. That it ended
   * may be told here before it is seen: the line is told once it is, unless the caller is connected
   * again or was to leave anyway.
   */
  public void lost() {
    lost.set(true);
  }

  @Override
  public void hear(Pcm frame) {
    AudioConnection current = connection;
    if (current != null) {
      current.send(frame);
    }
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
  public boolean isThere() {
    AudioConnection current = connection;
    return current != null && current.isOpen();
  }

  @Override
  public boolean takeLost() {
    return !isThere() && lost.getAndSet(false);
  }

  @Override
  public Optional<Runnable> pulse() {
    framesUntilPulse--;
    if (!pulseNow.getAndSet(false) && framesUntilPulse > 0) {
      return Optional.empty();
    }
    framesUntilPulse = FRAMES_BETWEEN_PULSES;
    Runnable renewal = renewals.get();
    long asked = nanoTime.getAsLong();
    return Optional.of(() -> renewIfFresh(renewal, asked));
  }

  /**
   * A sign of life that took so long is none; and by then Asterisk may have taken the caller to a
   * person, whose talk a late renewal would cut off.
   */
  private void renewIfFresh(Runnable renewal, long asked) {
    if (isThere() && nanoTime.getAsLong() - asked < FRESH_NANOS) {
      renewal.run();
    }
  }

  @Override
  public boolean hasHungUp() {
    return hungUp;
  }

  @Override
  public void onHangup() {
    hungUp = true;
    listener.onHangup();
    leave();
  }

  /** Refuses it if the call is over. */
  @Override
  boolean attach(AudioConnection next) {
    AudioConnection before = connection;
    if (hungUp) {
      return false;
    }
    received.clear();
    lost.set(false);
    pulseNow.set(true);
    connection = next;
    if (before != null) {
      before.leave();
      listener.onDetached(true);
    }
    listener.onAttached();
    return true;
  }

  @Override
  void detach(AudioConnection ended, boolean asked) {
    if (connection == ended) {
      connection = null;
      listener.onDetached(asked);
    }
  }

  @Override
  void take(Pcm frame) {
    received.add(frame);
  }

  /** A key more than fit is dropped: nobody presses so many within a frame. */
  @Override
  void take(char digit) {
    boolean unused = keys.offer(digit);
  }
}
