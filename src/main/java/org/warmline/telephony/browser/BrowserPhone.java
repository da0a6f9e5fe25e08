package org.warmline.telephony.browser;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Caller;
import org.warmline.telephony.PacedLine;

/**
 * A browser phone that has just called: its line, and its screen. The socket is closed when the
 * line has hung up, everything has been sent, and the page knows that the call is over. May be
 * shared between threads; nothing blocks.
 */
public final class BrowserPhone {
  /** For a call that ends without a word about how. */
  private static final Executor LATER = CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS);

  private final Outbox outbox;
  private final SocketFarEnd farEnd;
  private final PacedLine line;
  private PhoneMessage.@Nullable State over;
  private boolean lineEnded;

  BrowserPhone(Caller caller, Outbox outbox) {
    this.outbox = outbox;
    this.farEnd = new SocketFarEnd(outbox, this::endLine);
    this.line = new PacedLine(caller, farEnd);
  }

  /** The line, 8 kHz 16-bit mono in frames of 20 ms; still to be given to a pacer and started. */
  public PacedLine line() {
    return line;
  }

  /** Shows it on the page; that the call is over only after the last word has been played. */
  public void show(PhoneMessage message) {
    if (message instanceof PhoneMessage.State state && state.phase() == PhoneMessage.Phase.OVER) {
      end(state);
    } else {
      boolean passing = message instanceof PhoneMessage.Line words && !words.isFinal();
      outbox.text(PhoneJson.of(message), passing);
    }
  }

  /**
   * Takes no call from this page now, such as when too many are on: closes the socket (1013).
   *
   * @param why at most 123 bytes
   */
  public void refuse(String why) {
    farEnd.hangUp();
    outbox.closeNow(Closing.tryLater(why));
  }

  SocketFarEnd farEnd() {
    return farEnd;
  }

  Outbox outbox() {
    return outbox;
  }

  /** The page hangs up; the screen may still be told how the call ended. */
  void hangUp() {
    farEnd.hangUp();
    endLine();
  }

  private synchronized void end(PhoneMessage.State state) {
    over = over == null ? state : over;
    closeIfDone();
  }

  private void endLine() {
    synchronized (this) {
      lineEnded = true;
      closeIfDone();
    }
    LATER.execute(() -> outbox.closeWhenSent(Closing.HUNG_UP));
  }

  private void closeIfDone() {
    if (lineEnded && over != null) {
      outbox.text(PhoneJson.of(over), false);
      outbox.closeWhenSent(Closing.HUNG_UP);
    }
  }
}
