package org.warmline.telephony.asterisk;

import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.handoff.Ticket;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.asterisk.agi.DialplanAnswer;
import org.warmline.telephony.asterisk.agi.DialplanRequest;
import org.warmline.telephony.asterisk.media.AudioSocketEnd;
import org.warmline.telephony.asterisk.media.AudioSocketListener;

/**
 * One caller of Asterisk's, from the first question of the dialplan to the end of the channel: what
 * is to become of them once their sound does not come to us any more. May be shared between
 * threads.
 */
final class Session implements AudioSocketListener {
  /** What the dialplan is to do when it asks next. */
  private enum Next {
    UNDECIDED,
    QUEUE,
    BACK,
    BYE,
    WITHOUT_US
  }

  private final CallId call;
  private final DialplanRequest from;
  private final AudioSocketEnd end;
  private final PacedLine line;
  private Next next = Next.UNDECIDED;
  private String queue = "";
  private String musicClass = "";
  private String musicDue = "";
  private @Nullable Ticket going;
  private boolean away;
  private boolean leaving;
  private int unknownMillis;

  /**
   * A caller who is not connected to us yet.
   *
   * @param renewal tells Asterisk that the call is looked after
   */
  Session(CallId call, DialplanRequest from, Locale locale, Runnable renewal) {
    this.call = call;
    this.from = from;
    this.end = new AudioSocketEnd(() -> renewal, this);
    this.line = new PacedLine(new Caller(from.number(), locale), end);
  }

  CallId call() {
    return call;
  }

  DialplanRequest from() {
    return from;
  }

  AudioSocketEnd end() {
    return end;
  }

  PacedLine line() {
    return line;
  }

  /** Asterisk closes alike when the caller hangs up and when it takes them elsewhere: it tells. */
  @Override
  public void onDetached(boolean asked) {}

  /** The call is over for us, and the caller has heard all that was to be said. */
  @Override
  public synchronized void onHangup() {
    next = Next.BYE;
  }

  /** The service ends: the caller goes to a person, and the dialplan decides who that is. */
  void toPerson() {
    synchronized (this) {
      next = Next.WITHOUT_US;
    }
    end.leave();
  }

  /** The caller comes to us, for the first time or again. */
  synchronized void begin() {
    next = Next.UNDECIDED;
    going = null;
    queue = "";
    musicClass = "";
    leaving = false;
    away = false;
  }

  /** Whether we have the caller, or are about to. */
  synchronized boolean isWithUs() {
    return !away;
  }

  /**
   * The caller goes to a queue once all has been said. The summary is written meanwhile; only where
   * the caller is still to be told that a person comes there is time to wait for it.
   */
  void toQueue(Ticket ticket, String asterisks, SoundFolder sounds, Hold hold, Executor blocking) {
    synchronized (this) {
      going = ticket;
      queue = asterisks;
      musicClass = hold.musicClass(ticket.tone());
      if (away) {
        next = Next.QUEUE;
      }
    }
    CompletionStage<Void> written =
        ticket
            .briefing()
            .thenAcceptAsync(sound -> write(sound, sounds), blocking)
            .exceptionally(failed -> null);
    CompletionStage<Void> said =
        hold.announces(ticket.tone())
            ? ticket.announced()
            : written.thenCompose(there -> ticket.announced());
    said.thenRun(() -> leaveSoon(ticket));
  }

  /**
   * The caller is not to go to the queue after all.
   *
   * @return false when Asterisk has them already and has to give them back
   */
  synchronized boolean stay() {
    going = null;
    leaving = false;
    queue = "";
    if (next == Next.QUEUE) {
      next = Next.BACK;
    }
    return !away;
  }

  /** Moves on by a frame: a caller who has heard everything leaves for the queue. */
  void tick(boolean linked) {
    boolean leave;
    synchronized (this) {
      unknownMillis = linked || !away ? 0 : unknownMillis + Pcm.FRAME_MILLIS;
      leave = leaving && end.isThere() && !line.isPlaying();
      if (leave) {
        leaving = false;
        next = Next.QUEUE;
      }
    }
    if (leave) {
      end.leave();
    }
  }

  /** How long Asterisk, which has the caller, has not been heard of. */
  synchronized int unknownMillis() {
    return unknownMillis;
  }

  /**
   * The dialplan asks what to do. A caller whose sound broke off goes to a person; where nobody is
   * there, back to the assistant, who can offer a callback.
   *
   * @param anybodyThere whether the usual queue has anybody
   */
  DialplanAnswer next(String usual, BooleanSupplier anybodyThere, String whisper, int ringSeconds) {
    synchronized (this) {
      away = true;
      switch (next) {
        case BYE -> {
          return new DialplanAnswer.Bye();
        }
        case QUEUE -> {
          musicDue = musicClass;
          return new DialplanAnswer.Queue(
              queue.isEmpty() ? usual : queue,
              whisper,
              musicClass,
              ringSeconds,
              going != null && going.first());
        }
        case BACK -> {
          return new DialplanAnswer.Assistant();
        }
        case WITHOUT_US -> {
          return new DialplanAnswer.AsWithoutUs();
        }
        case UNDECIDED -> {}
      }
    }
    if (!anybodyThere.getAsBoolean()) {
      return new DialplanAnswer.Assistant();
    }
    end.lost();
    return new DialplanAnswer.Queue(usual, whisper, "", ringSeconds);
  }

  /** Whether the caller, sent to a queue, hears another class of music on hold there than ours. */
  synchronized boolean hearsOther(String begun) {
    boolean other = !musicDue.isEmpty() && !musicDue.equals(begun);
    musicDue = "";
    return other;
  }

  /** Asterisk took the caller to a person, whether we had wished it or not. */
  void taken() {
    boolean unasked;
    synchronized (this) {
      away = true;
      unasked = next == Next.UNDECIDED && queue.isEmpty();
    }
    if (unasked) {
      end.lost();
    }
  }

  /** What is said to a caller who is away would be heard much later, if ever: it is dropped. */
  private void leaveSoon(Ticket ticket) {
    boolean unheard;
    synchronized (this) {
      if (!ticket.equals(going)) {
        return;
      }
      unheard = away;
      leaving = !away;
    }
    if (unheard) {
      line.stopPlaying();
    }
  }

  private void write(Pcm briefing, SoundFolder sounds) {
    if (briefing.length() > 0) {
      sounds.write(call.value(), briefing);
    }
  }
}
