package org.warmline.telephony;

import org.jspecify.annotations.Nullable;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;

/**
 * A line whose frames we pace ourselves: one goes to the {@link FarEnd} and one comes from it each
 * tick, as long as it is there. Moved on by one thread; the rest may be used from any.
 */
public final class PacedLine implements CallLine, Paced {
  private final Caller caller;
  private final FarEnd farEnd;
  private final Playout playout = new Playout();
  private volatile @Nullable LineListener listener;
  private volatile boolean ending;
  private volatile boolean over;

  public PacedLine(Caller caller, FarEnd farEnd) {
    this.caller = caller;
    this.farEnd = farEnd;
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public void start(LineListener to) {
    listener = to;
  }

  @Override
  public void play(Pcm sound) {
    playout.add(sound);
  }

  @Override
  public void playLive(Pcm sound) {
    playout.addLive(sound);
  }

  @Override
  public boolean isPlaying() {
    return !playout.isEmpty();
  }

  @Override
  public void holdPlaying() {
    playout.hold();
  }

  @Override
  public void resumePlaying(int mostAgainMillis) {
    playout.resume(mostAgainMillis);
  }

  @Override
  public long playedSamples() {
    return playout.playedSamples();
  }

  @Override
  public long stopPlaying() {
    return playout.clear();
  }

  @Override
  public void hangUp() {
    ending = true;
  }

  @Override
  public void tick() {
    LineListener to = listener;
    if (over || to == null) {
      return;
    }
    if (farEnd.hasHungUp()) {
      over = true;
      to.onHangup();
      return;
    }
    if (ending && (playout.isEmpty() || !farEnd.isThere())) {
      over = true;
      farEnd.onHangup();
      to.onHangup();
      return;
    }
    if (farEnd.takeLost()) {
      to.onLost();
    }
    if (farEnd.isThere()) {
      farEnd.pulse().ifPresent(to::onPulse);
      exchange(to);
    }
  }

  private void exchange(LineListener to) {
    Pcm next = playout.next();
    Pcm frame = next == null ? Pcm.SILENT_FRAME : next;
    farEnd.hear(frame);
    to.onPlayed(frame);
    to.onSound(farEnd.speak());
    farEnd.press().ifPresent(to::onDigit);
    farEnd.type().ifPresent(to::onText);
  }

  @Override
  public boolean isOver() {
    return over;
  }
}
