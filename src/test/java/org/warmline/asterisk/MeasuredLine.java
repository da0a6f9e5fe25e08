package org.warmline.asterisk;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;
import org.warmline.telephony.Paced;

/**
 * Lets a simulated caller speak and listen on a SIP telephone: a frame each tick. The figures come
 * from the packets, not from these ticks.
 */
final class MeasuredLine implements Paced {
  private static final int MOST_WAITING = 3;

  private final RtpPhone phone;
  private final FarEnd caller;
  private final RtpTimes times;
  private final Queue<Pcm> heard = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> whenHungUp = new CompletableFuture<>();
  private boolean speaking;
  private volatile boolean over;

  MeasuredLine(RtpPhone phone, FarEnd caller, RtpTimes times) {
    this.phone = phone;
    this.caller = caller;
    this.times = times;
    phone.onFrame(
        frame -> {
          times.arrived(frame.arrivedNanos(), frame.sound().rms());
          heard.add(frame.sound());
        });
  }

  /** Is done when the caller hangs up. */
  CompletableFuture<Void> whenHungUp() {
    return whenHungUp;
  }

  /** The call is over. */
  void end() {
    over = true;
  }

  @Override
  public void tick() {
    Pcm next = heard.poll();
    while (heard.size() > MOST_WAITING) {
      next = heard.poll();
    }
    caller.hear(next == null ? Pcm.SILENT_FRAME : next);
    say(caller.speak());
    caller.press().ifPresent(key -> phone.press(key.toString()));
    if (caller.hasHungUp()) {
      over = true;
      whenHungUp.complete(null);
    }
  }

  /** A frame of silence first: the sender has its own clock, and must not run dry within a word. */
  private void say(Pcm frame) {
    if (frame == Pcm.SILENT_FRAME) {
      if (speaking) {
        speaking = false;
        phone.say(frame).thenRun(times::done);
      }
      return;
    }
    if (!speaking) {
      speaking = true;
      phone.say(Pcm.SILENT_FRAME);
    }
    CompletableFuture<Long> left = phone.say(frame);
    if (frame.rms() > RtpTimes.AUDIBLE_RMS) {
      left.thenAccept(times::sent);
    }
  }

  @Override
  public boolean isOver() {
    return over;
  }
}
