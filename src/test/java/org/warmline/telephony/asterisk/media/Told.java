package org.warmline.telephony.asterisk.media;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Remembers what an end's listener was told. */
final class Told implements AudioSocketListener {
  private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

  @Override
  public void onAttached() {
    words.add("attached");
  }

  @Override
  public void onDetached(boolean asked) {
    words.add(asked ? "detached as asked" : "detached");
  }

  @Override
  public void onHangup() {
    words.add("hangup");
  }

  /** What it was told next; null if nothing in time. */
  @Nullable String next() throws InterruptedException {
    return words.poll(AsteriskSide.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }
}
