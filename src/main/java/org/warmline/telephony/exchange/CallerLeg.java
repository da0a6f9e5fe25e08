package org.warmline.telephony.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.LineListener;

/**
 * A caller's line as the assistant sees it: while the caller waits for a person or talks to one,
 * the assistant does not listen.
 */
final class CallerLeg implements CallLine, LineListener {
  private final CallLine line;
  private final Runnable gone;
  private volatile Mode mode = new WithAssistant();
  private volatile @Nullable LineListener assistant;

  CallerLeg(CallLine line, Runnable gone) {
    this.line = line;
    this.gone = gone;
  }

  /** Who hears the caller. */
  private sealed interface Mode {}

  private record WithAssistant() implements Mode {}

  private record Holding(HoldSound sound) implements Mode {}

  private record Bridged(Bridge bridge) implements Mode {}

  /** The line itself. */
  CallLine line() {
    return line;
  }

  void release() {
    moveTo(new WithAssistant());
  }

  void hold() {
    moveTo(new Holding(new HoldSound()));
  }

  void join(Bridge bridge) {
    moveTo(new Bridged(bridge));
  }

  @Override
  public Caller caller() {
    return line.caller();
  }

  @Override
  public void start(LineListener listener) {
    assistant = listener;
    line.start(this);
  }

  @Override
  public void play(Pcm sound) {
    line.play(sound);
  }

  @Override
  public void playLive(Pcm sound) {
    line.playLive(sound);
  }

  @Override
  public boolean isPlaying() {
    return line.isPlaying();
  }

  @Override
  public void holdPlaying() {
    line.holdPlaying();
  }

  @Override
  public void resumePlaying(int mostAgainMillis) {
    line.resumePlaying(mostAgainMillis);
  }

  @Override
  public long playedSamples() {
    return line.playedSamples();
  }

  @Override
  public long stopPlaying() {
    return line.stopPlaying();
  }

  @Override
  public void hangUp() {
    line.hangUp();
  }

  @Override
  public void onPlayed(Pcm frame) {
    switch (mode) {
      case WithAssistant with -> findAssistant().ifPresent(to -> to.onPlayed(frame));
      case Holding holding -> hold(holding.sound());
      case Bridged bridged -> {}
    }
  }

  @Override
  public void onSound(Pcm frame) {
    switch (mode) {
      case WithAssistant with -> findAssistant().ifPresent(to -> to.onSound(frame));
      case Holding holding -> {}
      case Bridged bridged -> bridged.bridge().fromCaller(frame);
    }
  }

  @Override
  public void onDigit(char digit) {
    if (!(mode instanceof Bridged)) {
      findAssistant().ifPresent(to -> to.onDigit(digit));
    }
  }

  @Override
  public void onText(String text) {
    findAssistant().ifPresent(to -> to.onText(text));
  }

  @Override
  public void onLost() {
    findAssistant().ifPresent(LineListener::onLost);
  }

  @Override
  public void onPulse(Runnable alive) {
    findAssistant().ifPresent(to -> to.onPulse(alive));
  }

  @Override
  public void onHangup() {
    release();
    findAssistant().ifPresent(LineListener::onHangup);
    gone.run();
  }

  private void hold(HoldSound sound) {
    if (line.isPlaying()) {
      sound.rewind();
    } else {
      line.playLive(sound.next());
    }
  }

  private synchronized void moveTo(Mode next) {
    Mode before = mode;
    mode = next;
    if (before instanceof Bridged bridged) {
      bridged.bridge().close();
    }
  }

  private Optional<LineListener> findAssistant() {
    return Optional.ofNullable(assistant);
  }
}
